package oversight.papers.model;

/** A reference in a paper leads to nothing. */
public final class UnknownReferenceException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String label;

  UnknownReferenceException(String label, String where) {
    super(
        "The reference '%s' %s leads to nothing: no paragraph, table or figure has this label."
            .formatted(label, where));
    this.label = label;
  }

  /** The label that nothing has. */
  public String label() {
    return label;
  }
}

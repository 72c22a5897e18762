package oversight.portal.clients;

/** The region has no collaboration of this slug, or none that is reached from here. */
public final class UnknownCollaborationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String slug;

  UnknownCollaborationException(String slug) {
    super("There is no collaboration '" + slug + "'.");
    this.slug = slug;
  }

  /** The slug asked for. */
  public String slug() {
    return slug;
  }
}

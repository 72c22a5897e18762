package oversight.collaboration.catalogue;

/**
 * How material is handled, lowest first. OFFICIAL-SENSITIVE is a handling marking inside OFFICIAL;
 * nothing above it may be held here.
 */
public enum Marking {
  OFFICIAL("OFFICIAL"),
  OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

  private final String label;

  Marking(String label) {
    this.label = label;
  }

  /** As it is written on paper: {@code OFFICIAL-SENSITIVE}. */
  public String label() {
    return label;
  }
}

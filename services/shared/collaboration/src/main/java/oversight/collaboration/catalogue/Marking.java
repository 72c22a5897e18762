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

  /** The marking of this label; OFFICIAL for one that is none. */
  public static Marking labelled(String label) {
    return OFFICIAL_SENSITIVE.label.equals(label) ? OFFICIAL_SENSITIVE : OFFICIAL;
  }

  /** As it is written on paper: {@code OFFICIAL-SENSITIVE}. */
  public String label() {
    return label;
  }
}

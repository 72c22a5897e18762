package oversight.governance.paper;

/** How figures that are made up are called, wherever they are shown. */
final class Illustrative {
  /** In a sentence of its own. */
  static final String FIGURES =
      "Illustrative figures: made up to show the platform; they describe no real quarter.";

  private static final String MARK = " (illustrative figures)";

  private Illustrative() {}

  /** A caption that says so where it must. */
  static String caption(String caption, boolean illustrative) {
    return illustrative ? caption + MARK : caption;
  }
}

package oversight.papers.docx;

/** The page in twentieths of a point: A4 with the margins that the PDF has. */
final class Measures {
  static final int PAGE_WIDTH = 11906;
  static final int PAGE_HEIGHT = 16838;
  static final int MARGIN_TOP = 1361;
  static final int MARGIN_SIDE = 1247;
  static final int RUNNING_LINE = 680;
  static final int BEFORE_NOTES = 100;
  static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE;

  /** English Metric Units in a twentieth of a point. */
  static final int EMU = 635;

  private Measures() {}
}

package oversight.papers.chart;

/** Few colours after the GOV.UK and analysis palettes: all but the grid read as text on white. */
final class Palette {
  static final String INK = "#0b0c0c";
  static final String QUIET = "#505a5f";
  static final String GRID = "#d8dcdf";
  static final String PAPER = "#ffffff";
  static final String LIMIT = "#6b7276";

  private static final String[] SERIES = {
    "#12436d", "#c4461a", "#1c7d75", "#801650", "#3d3d3d", "#7a5cb3"
  };

  private Palette() {}

  static String series(int index) {
    return SERIES[index];
  }

  static String cause(Mark.Cause cause) {
    return switch (cause) {
      case IMPROVEMENT -> "#1d70b8";
      case CONCERN -> "#c4461a";
      case NEUTRAL -> "#54319f";
    };
  }
}

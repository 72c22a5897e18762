package oversight.papers.chart;

/**
 * A point of the first series that stands out.
 *
 * @param index its place, counted from 0
 */
public record Mark(int index, Cause cause) {
  /** Why a point stands out, and how that is shown: by shape first, by colour as well. */
  public enum Cause {
    IMPROVEMENT("Special cause: better"),
    CONCERN("Special cause: worse"),
    NEUTRAL("Special cause");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** How the chart's key names it. */
    public String words() {
      return words;
    }
  }
}

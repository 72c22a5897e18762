package oversight.portal.web.submission;

/**
 * A figure of a file over its whole quarter, beside what counts for earlier ones.
 *
 * @param figure what it is
 * @param now the file's value for the quarter
 * @param previous what counts for the quarter before; empty where nothing does
 * @param change on that, in words; empty where there is none to tell
 * @param lastYear what counts for the same quarter a year earlier; empty where nothing does
 * @param yearChange on that
 * @param spark the last two years as a small line, SVG; empty where there are too few points
 * @param size how large the change on the quarter before is, for putting the largest first; -1
 *     where there is none
 */
public record QuarterLine(
    String figure,
    String now,
    String previous,
    String change,
    String lastYear,
    String yearChange,
    String spark,
    double size) {
  /** Whether anything counts that it can be compared with. */
  public boolean compared() {
    return !previous.isEmpty() || !lastYear.isEmpty();
  }
}

package oversight.portal.web.submission;

/**
 * A warning that is to be explained.
 *
 * @param number of the finding
 * @param where the row and column, in words
 * @param message what was found
 * @param explanation what was said already; empty for nothing
 */
public record WarningLine(int number, String where, String message, String explanation) {
  /** The name and id of its field: {@code explanation-3}. */
  public String field() {
    return "explanation-" + number;
  }
}

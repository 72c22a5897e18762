package oversight.portal.web.submission;

import java.util.List;
import oversight.portal.web.page.Tag;
import oversight.returns.v1.Finding;

/**
 * Something found in a file.
 *
 * @param severity how grave
 * @param where the sheet, row and column, in words
 * @param href the row of the preview; empty where it is not shown
 * @param message what was found and what was expected
 * @param remedy what to do
 */
public record FindingLine(Tag severity, String where, String href, String message, String remedy) {
  /** Lines that lead to no preview. */
  public static List<FindingLine> of(List<Finding> findings) {
    return Findings.lines(Findings.worthShowing(findings), new Preview(List.of()));
  }
}

package oversight.portal.web.report;

import java.util.List;
import oversight.portal.web.page.Problem;
import oversight.returns.v1.CommentaryFinding;

/**
 * Something in a text that is to be mended, or looked at.
 *
 * @param blocks whether nothing can be published before it is mended
 * @param where "line 3, column 5"
 * @param text the words it is about
 * @param message what was found and expected
 * @param remedy how to mend it
 */
public record FindingLine(
    boolean blocks, String where, String text, String message, String remedy) {

  /** A finding, to stand beside its text. */
  static FindingLine of(CommentaryFinding finding) {
    return new FindingLine(
        finding.getBlocks(),
        "line %d, column %d".formatted(finding.getLine(), finding.getColumn()),
        finding.getText(),
        finding.getMessage(),
        finding.getRemedy());
  }

  /** Those of one text. */
  static List<FindingLine> of(List<CommentaryFinding> findings, String place) {
    return findings.stream()
        .filter(finding -> finding.getPlace().equals(place))
        .map(FindingLine::of)
        .toList();
  }

  /** What keeps a report from being published, for the summary at the top of a page. */
  static List<Problem> problems(List<CommentaryFinding> findings, String page) {
    return findings.stream()
        .filter(CommentaryFinding::getBlocks)
        .map(finding ->
            new Problem(
                "%s, line %d: %s"
                    .formatted(
                        Places.title(finding.getPlace()), finding.getLine(), finding.getMessage()),
                page + "#" + Places.field(finding.getPlace())))
        .toList();
  }
}

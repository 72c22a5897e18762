package oversight.collaboration.report;

import java.util.List;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.ReportContent;

/**
 * A report as it would be published now.
 *
 * @param content what it says
 * @param findings what there is to mend or to look at in its text
 */
record Written(ReportContent content, List<CommentaryFinding> findings) {
  Written {
    findings = List.copyOf(findings);
  }

  /** How many findings keep it from being published. */
  long blocking() {
    return findings.stream().filter(CommentaryFinding::getBlocks).count();
  }
}

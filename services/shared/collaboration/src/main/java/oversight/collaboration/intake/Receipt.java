package oversight.collaboration.intake;

import java.util.List;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Submission;

/**
 * What came of an upload.
 *
 * @param submission as it is on record
 * @param findings the first thousand, in the order of the file
 * @param totalFindings how many there are
 * @param dryRun whether it was only checked and nothing is on record
 * @param already whether the same bytes had been received before, and nothing more is stored
 */
public record Receipt(
    Submission submission,
    List<Finding> findings,
    int totalFindings,
    boolean dryRun,
    boolean already) {
  /** Copies the list. */
  public Receipt {
    findings = List.copyOf(findings);
  }
}

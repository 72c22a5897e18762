package oversight.collaboration.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.returns.v1.SubmissionState;

/**
 * One file of figures from one supplier for one quarter, as it is on record.
 *
 * @param id a ULID
 * @param supplier a force's ONS code, or the collaboration's slug
 * @param quarter the quarter it is for
 * @param state where it stands
 * @param rows rows of figures in the file
 * @param errors findings that refuse it
 * @param warnings findings to look at
 * @param unexplained warnings that must be explained before it can be submitted
 * @param sha256 of the original bytes
 * @param sizeBytes the size of the original
 * @param filename the name it had at the sender's
 * @param uploadedBy user name
 * @param uploadedBySubject account id
 * @param uploadTime when
 * @param signedOffBy user name, or empty
 * @param signOffTime when, or null
 * @param reason why it was returned or withdrawn, or empty
 * @param revises id of the submission that counted for the return when this one was received; empty
 *     for the first
 * @param carriedRows how many figures were carried forward into it, unchanged
 * @param contentType of the original
 * @param life what became of it, and when it was due
 */
public record Submission(
    String id,
    String supplier,
    FinancialQuarter quarter,
    SubmissionState state,
    int rows,
    int errors,
    int warnings,
    int unexplained,
    String sha256,
    long sizeBytes,
    String filename,
    String uploadedBy,
    String uploadedBySubject,
    Instant uploadTime,
    String signedOffBy,
    @Nullable Instant signOffTime,
    String reason,
    String revises,
    int carriedRows,
    String contentType,
    Life life) {

  /** As it was when it had been received, before any move. */
  public Submission asReceived(SubmissionState first, int unexplainedThen) {
    return new Submission(
        id,
        supplier,
        quarter,
        first,
        rows,
        errors,
        warnings,
        unexplainedThen,
        sha256,
        sizeBytes,
        filename,
        uploadedBy,
        uploadedBySubject,
        uploadTime,
        "",
        null,
        "",
        revises,
        carriedRows,
        contentType,
        life.asReceived(first == SubmissionState.SUBMITTED));
  }
}

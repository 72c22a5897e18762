package oversight.collaboration.submission;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.SubmissionKind;

/**
 * What became of a submission, and when it was due.
 *
 * @param kind what it was made from
 * @param log the log whose records it holds, or empty for figures
 * @param revisionReason why figures that were signed off came again, or empty
 * @param dueDate the last day on which it would have been in time; null where that was not kept
 * @param late whether it was submitted after that day, with nothing of the return before it
 * @param submittedBy user name, or empty
 * @param submittedBySubject account id, or empty
 * @param submitTime when, or null
 * @param decidedBy user name of who returned or withdrew it, or empty
 * @param decideTime when, or null
 * @param sameAs id of an earlier submission of the same bytes, or empty
 */
public record Life(
    SubmissionKind kind,
    String log,
    String revisionReason,
    @Nullable LocalDate dueDate,
    boolean late,
    String submittedBy,
    String submittedBySubject,
    @Nullable Instant submitTime,
    String decidedBy,
    @Nullable Instant decideTime,
    String sameAs) {

  /** The life of what is only looked at and not kept. */
  public static Life ofDraft(
      SubmissionKind kind, String log, String revisionReason, LocalDate dueDate) {
    return new Life(kind, log, revisionReason, dueDate, false, "", "", null, "", null, "");
  }

  /**
   * As it was when the submission had been received.
   *
   * @param submitted whether it was submitted at once
   */
  Life asReceived(boolean submitted) {
    return new Life(
        kind,
        log,
        revisionReason,
        dueDate,
        submitted && late,
        submitted ? submittedBy : "",
        submitted ? submittedBySubject : "",
        submitted ? submitTime : null,
        "",
        null,
        sameAs);
  }
}

package oversight.collaboration.submission;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import oversight.collaboration.OwnCollaboration;

/** Submissions and findings as they go over the wire. */
public final class SubmissionMessages {
  private SubmissionMessages() {}

  /** The message of a submission. */
  public static oversight.returns.v1.Submission toMessage(
      OwnCollaboration own, Submission submission, boolean dryRun) {
    var message =
        oversight.returns.v1.Submission.newBuilder()
            .setName(dryRun ? "" : own.name("submissions", submission.id()))
            .setForce(submission.supplier())
            .setQuarter(submission.quarter().id())
            .setState(submission.state())
            .setRows(submission.rows())
            .setErrors(submission.errors())
            .setWarnings(submission.warnings())
            .setUnexplainedWarnings(submission.unexplained())
            .setSha256(submission.sha256())
            .setUploadedBy(submission.uploadedBy())
            .setUploadTime(timestamp(submission.uploadTime()))
            .setSignedOffBy(submission.signedOffBy())
            .setReason(submission.reason())
            .setFilename(submission.filename())
            .setSizeBytes(submission.sizeBytes())
            .setDryRun(dryRun)
            .setRevises(
                submission.revises().isEmpty() ? "" : own.name("submissions", submission.revises()))
            .setCarriedRows(submission.carriedRows())
            .setContentType(submission.contentType());
    tell(own, submission.life(), message);
    Instant signed = submission.signOffTime();
    if (signed != null) {
      message.setSignOffTime(timestamp(signed));
    }
    return message.build();
  }

  private static void tell(
      OwnCollaboration own, Life life, oversight.returns.v1.Submission.Builder message) {
    message
        .setKind(life.kind())
        .setLog(life.log())
        .setRevisionReason(life.revisionReason())
        .setLate(life.late())
        .setSubmittedBy(life.submittedBy())
        .setDecidedBy(life.decidedBy());
    LocalDate due = life.dueDate();
    if (due != null) {
      message.setDueDate(due.toString());
    }
    Instant submitted = life.submitTime();
    if (submitted != null) {
      message.setSubmitTime(timestamp(submitted));
    }
    Instant decided = life.decideTime();
    if (decided != null) {
      message.setDecideTime(timestamp(decided));
    }
    if (!life.sameAs().isEmpty()) {
      message.setSameAs(own.name("submissions", life.sameAs()));
    }
  }

  /** The message of a finding. */
  public static oversight.returns.v1.Finding toMessage(Finding finding) {
    var message =
        oversight.returns.v1.Finding.newBuilder()
            .setSeverity(finding.severity())
            .setSheet(finding.sheet())
            .setRow(finding.row())
            .setColumn(finding.column())
            .setCode(finding.code())
            .setMessage(finding.message())
            .setRemedy(finding.remedy())
            .setNeedsExplanation(finding.needsExplanation());
    Finding.OnRecord record = finding.record();
    if (record != null) {
      message
          .setNumber(record.number())
          .setExplanation(record.explanation())
          .setExplainedBy(record.explainedBy());
      Instant explained = record.explanationTime();
      if (explained != null) {
        message.setExplanationTime(timestamp(explained));
      }
    }
    return message.build();
  }

  /** An instant as the wire has it. */
  public static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}

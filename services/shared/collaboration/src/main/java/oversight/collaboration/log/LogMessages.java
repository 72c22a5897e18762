package oversight.collaboration.log;

import java.util.Locale;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.LogRecord;

/** Logs and their records as they go over the wire. */
public final class LogMessages {
  private LogMessages() {}

  /** What a log is made of. */
  public static oversight.returns.v1.Log toMessage(Log log) {
    var message =
        oversight.returns.v1.Log.newBuilder()
            .setName(log.name())
            .setTitle(log.title())
            .setDefinition(log.definition())
            .setSuppliedBy(log.suppliedBy())
            .setKey(log.key())
            .setDated(log.dated())
            .addAllDerives(log.derives());
    for (LogColumn column : log.columns()) {
      message
          .addColumnsBuilder()
          .setName(column.name())
          .setTitle(column.title())
          .setDefinition(column.definition())
          .setKind(column.kind().name().toLowerCase(Locale.ROOT))
          .setRequired(column.required())
          .addAllValues(column.values());
    }
    log.rules().forEach(rule -> message.addRules(rule.message()));
    return message.build();
  }

  /** A record. */
  public static LogRecord toMessage(OwnCollaboration own, CountingRecord record) {
    return LogRecord.newBuilder()
        .putAllCells(record.cells())
        .setSubmission(own.name("submissions", record.submission()))
        .setRow(record.row())
        .setSheet(record.sheet())
        .setSignedOffBy(record.signedOffBy())
        .setSignOffTime(SubmissionMessages.timestamp(record.signOffTime()))
        .build();
  }
}

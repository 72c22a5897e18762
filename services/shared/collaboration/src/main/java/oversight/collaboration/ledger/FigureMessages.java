package oversight.collaboration.ledger;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.time.Instant;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.Symbol;

/** Figures as they go over the wire. */
public final class FigureMessages {
  private FigureMessages() {}

  /** The message of a figure. */
  public static Figure toMessage(OwnCollaboration own, CountingFigure figure) {
    Figure.Builder message =
        Figure.newBuilder()
            .setMeasure(figure.measure())
            .setForce(figure.force())
            .setPeriod(figure.period())
            .setBreakdown(figure.breakdown())
            .setNote(figure.note())
            .setSubmission(own.name("submissions", figure.submission()))
            .setSheet(figure.sheet())
            .setRow(figure.row())
            .setCarriedBy(
                figure.carriedBy().isEmpty() ? "" : own.name("submissions", figure.carriedBy()))
            .setSuppliedBy(figure.supplier())
            .setUploadedBy(figure.uploadedBy())
            .setSignedOffBy(figure.signedOffBy())
            .setSignOffTime(SubmissionMessages.timestamp(figure.signOffTime()))
            .setRevised(figure.revised())
            .setIllustrative(figure.illustrative());
    BigDecimal value = figure.value();
    Symbol symbol = figure.symbol();
    if (value != null) {
      message.setValue(decimal(value));
    } else if (symbol != null) {
      message.setSymbol(symbol);
    }
    return message.build();
  }

  /** The message of a value that a figure had for a time. */
  public static FigureVersion toMessage(OwnCollaboration own, FigureHistory.Version version) {
    FigureVersion.Builder message =
        FigureVersion.newBuilder()
            .setFigure(toMessage(own, version.figure()))
            .setRevisionReason(version.revisionReason())
            .setFilename(version.filename())
            .setSha256(version.sha256());
    Instant until = version.countedUntil();
    if (until != null) {
      message.setCountedUntil(SubmissionMessages.timestamp(until));
    }
    return message.build();
  }

  /** An exact decimal as the wire has it: digits, without an exponent. */
  public static Decimal decimal(BigDecimal value) {
    return Decimal.newBuilder().setValue(value.toPlainString()).build();
  }
}

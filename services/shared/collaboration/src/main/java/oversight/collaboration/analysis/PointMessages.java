package oversight.collaboration.analysis;

import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.analysis.series.Gap;
import oversight.analysis.spc.SpcPoint;
import oversight.collaboration.ledger.FigureMessages;
import oversight.returns.v1.AnalysisPoint;

/** Points of a series as they go over the wire. */
final class PointMessages {
  private PointMessages() {}

  static AnalysisPoint toMessage(SpcPoint point, Formed formed, Unit unit) {
    AnalysisPoint.Builder message =
        AnalysisPoint.newBuilder()
            .setPeriod(point.period().id())
            .setLabel(point.period().label())
            .setProcess(point.process().number())
            .setCause(Units.cause(point.cause()))
            .setDisplay(Display.of(point.reading(), unit));
    point.value().ifPresent(value -> message.setValue(FigureMessages.decimal(value)));
    if (point.reading() instanceof Gap gap) {
      message.setSymbol(Units.symbol(gap.symbol())).setNote(gap.reason());
    } else {
      point.mean().ifPresent(value -> message.setMean(FigureMessages.decimal(value)));
      point.lower().ifPresent(value -> message.setLower(FigureMessages.decimal(value)));
      point.upper().ifPresent(value -> message.setUpper(FigureMessages.decimal(value)));
    }
    formed
        .numerator(point.period())
        .ifPresent(value -> message.setNumerator(FigureMessages.decimal(value)));
    formed
        .denominator(point.period())
        .ifPresent(value -> message.setDenominator(FigureMessages.decimal(value)));
    return message.build();
  }
}

package oversight.collaboration.analysis;

import java.util.List;
import oversight.analysis.comparison.Basis;
import oversight.analysis.comparison.Comparison;
import oversight.analysis.comparison.Comparisons;
import oversight.analysis.comparison.Unit;
import oversight.analysis.period.Period;
import oversight.analysis.series.Measured;
import oversight.analysis.words.SentenceWriter;
import oversight.collaboration.ledger.FigureMessages;
import oversight.returns.v1.ComparisonKind;

/** Comparisons as they go over the wire. */
final class ComparisonMessages {
  private ComparisonMessages() {}

  /** A stock has no year to date: its values at the ends of periods do not add up. */
  static List<Comparison> compare(Measured measured, Unit unit, Period period, boolean stock) {
    return Comparisons.of(measured, unit, period).stream()
        .filter(comparison ->
            !stock
                || comparison.basis() == Basis.PREVIOUS_PERIOD
                || comparison.basis() == Basis.SAME_PERIOD_LAST_YEAR)
        .toList();
  }

  static oversight.returns.v1.Comparison toMessage(Comparison comparison) {
    var message =
        oversight.returns.v1.Comparison.newBuilder()
            .setKind(kind(comparison.basis()))
            .setPeriod(comparison.current().period().id())
            .setBasePeriod(comparison.base().period().id())
            .setSentence(SentenceWriter.phrase(comparison).orElse(""))
            .setNote(comparison.whyNot().orElse(""));
    comparison
        .current()
        .reading()
        .amount()
        .ifPresent(value -> message.setValue(FigureMessages.decimal(value)));
    comparison
        .base()
        .reading()
        .amount()
        .ifPresent(value -> message.setBase(FigureMessages.decimal(value)));
    comparison
        .change()
        .ifPresent(change -> {
          message.setDifference(FigureMessages.decimal(change.difference()));
          change
              .perCent()
              .ifPresent(value -> message.setPercentChange(FigureMessages.decimal(value)));
        });
    return message.build();
  }

  private static ComparisonKind kind(Basis basis) {
    return switch (basis) {
      case PREVIOUS_PERIOD -> ComparisonKind.PREVIOUS_QUARTER;
      case SAME_PERIOD_LAST_YEAR -> ComparisonKind.SAME_QUARTER_LAST_YEAR;
      case YEAR_TO_DATE -> ComparisonKind.YEAR_TO_DATE;
      case ROLLING_TWELVE_MONTHS -> ComparisonKind.ROLLING_TWELVE_MONTHS;
      case TARGET, REGION, NATIONAL -> ComparisonKind.COMPARISON_KIND_UNSPECIFIED;
    };
  }
}

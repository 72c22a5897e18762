package oversight.collaboration.analysis;

import java.util.List;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.period.Periods;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;

/** Marks with {@code [b]} what stands on the far side of a break in a series. */
final class Breaks {
  private static final String MARK = " [b]";

  private final List<SeriesBreak> breaks;

  Breaks(List<SeriesBreak> breaks) {
    this.breaks = List.copyOf(breaks);
  }

  /** The point, marked where the series breaks in its period. */
  AnalysisPoint mark(AnalysisPoint point, Period period) {
    return breaks.stream().anyMatch(each -> period.contains(each.from()))
        ? point.toBuilder()
            .setBreakInSeries(true)
            .setDisplay(point.hasValue() ? point.getDisplay() + MARK : point.getDisplay())
            .build()
        : point;
  }

  /** The comparison, marked where the series breaks after its base began. */
  Comparison mark(Comparison comparison) {
    if (breaks.isEmpty()
        || comparison.getSentence().isEmpty()
        || (comparison.getKind() != ComparisonKind.PREVIOUS_QUARTER
            && comparison.getKind() != ComparisonKind.SAME_QUARTER_LAST_YEAR)) {
      return comparison;
    }
    Period base = Periods.parse(comparison.getBasePeriod());
    Period now = Periods.parse(comparison.getPeriod());
    return breaks.stream()
        .filter(each -> each.from().isAfter(base.start()) && !each.from().isAfter(now.end()))
        .findFirst()
        .map(each ->
            comparison.toBuilder()
                .setSentence(comparison.getSentence() + MARK)
                .setNote((comparison.getNote() + " " + each.why()).strip())
                .build())
        .orElse(comparison);
  }

  /** What a reader must know of those within a span. */
  List<String> notes(Period first, Period last) {
    return breaks.stream()
        .filter(each -> each.from().isAfter(first.start()) && !each.from().isAfter(last.end()))
        .map(SeriesBreak::why)
        .distinct()
        .toList();
  }

  /** Whether a kind of period is short enough to begin a process at a break. */
  static boolean cuts(PeriodKind kind) {
    return kind == PeriodKind.MONTH;
  }
}

package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/** Longer periods cut into the periods of a series. */
final class Parts {

  private Parts() {}

  /** The periods of a kind that make up the whole exactly, if they can. */
  static Optional<List<Period>> of(Period whole, PeriodKind kind) {
    if (whole.kind() == kind) {
      return Optional.of(List.of(whole));
    }
    List<Period> parts = new ArrayList<>();
    for (Period part = kind.endingOrHolding(whole.firstMonth());
        part.firstMonth().compareTo(whole.lastMonth()) <= 0;
        part = part.next()) {
      if (!whole.contains(part)) {
        return Optional.empty();
      }
      parts.add(part);
    }
    return Optional.of(parts);
  }

  /** The periods of a kind that lie wholly between the first and the last day of a series. */
  static List<Period> within(Series series, PeriodKind kind) {
    TreeSet<Period> periods = new TreeSet<>();
    for (Point point : series.points()) {
      periods.add(kind.endingOrHolding(point.period().lastMonth()));
    }
    if (!series.isEmpty()) {
      Period first = series.points().getFirst().period();
      Period last = series.points().getLast().period();
      periods.removeIf(
          period -> period.start().isBefore(first.start()) || period.end().isAfter(last.end()));
    }
    return List.copyOf(periods);
  }

  /** The gap that stands for a whole with these missing parts; the gravest symbol wins. */
  static Gap gapFor(Period whole, List<Point> gaps) {
    Symbol symbol =
        gaps.stream()
            .map(point -> ((Gap) point.reading()).symbol())
            .min(Comparator.naturalOrder())
            .orElse(Symbol.NOT_AVAILABLE);
    List<String> names = gaps.stream().map(point -> point.period().label()).toList();
    String reason =
        symbol == Symbol.NOT_APPLICABLE
            ? "There can be no figure for " + whole.label() + "."
            : whole.label() + " lacks " + String.join(", ", names) + ".";
    return new Gap(symbol, reason);
  }

  static boolean isMissing(Point gap) {
    return gap.reading() instanceof Gap missing && missing.symbol() != Symbol.NOT_APPLICABLE;
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package oversight.collaboration.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.collaboration.Frequencies;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.analysis.FigureIndex;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.ledger.CountingFigure;
import oversight.region.Force;

/**
 * What each force's figures of a part come to over a span: only where every period of it in which
 * the force is covered has a number.
 */
final class Spans {
  private final OwnCollaboration own;
  private final FigureIndex figures;

  Spans(OwnCollaboration own, FigureIndex figures) {
    this.own = own;
    this.figures = figures;
  }

  /** The periods by which a part is counted in a span. */
  List<Period> periods(String part, Period span) {
    PeriodKind kind =
        own.catalogue()
            .part(part)
            .map(found -> Frequencies.kind(found.measure().frequency()))
            .orElse(PeriodKind.MONTH);
    return span.months().stream()
        .map(month -> kind.endingOrHolding(month.lastMonth()))
        .distinct()
        .toList();
  }

  /** The sum of each force that has all of it. */
  Map<Force, BigDecimal> whole(String part, Period span, Collection<Force> forces) {
    List<Period> periods = periods(part, span);
    Map<Force, BigDecimal> sums = new LinkedHashMap<>();
    for (Force force : forces) {
      whole(part, periods, force).ifPresent(sum -> sums.put(force, sum));
    }
    return sums;
  }

  /**
   * What the forces have together: their sum where each of them has a number; of a part whose
   * region is stated, what is stated.
   */
  Optional<BigDecimal> total(
      String part, Period span, Map<Force, BigDecimal> sums, Collection<Force> forces) {
    if (isStated(part)) {
      return whole(figures.series(part, "", ""), periods(part, span));
    }
    return !forces.isEmpty() && sums.keySet().containsAll(forces)
        ? Optional.of(sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /** Whether the forces' figures of a part come to more than the region's. */
  boolean isStated(String part) {
    return own.catalogue().isRegionStated(part);
  }

  private Optional<BigDecimal> whole(String part, List<Period> periods, Force force) {
    return whole(
        figures.series(part, "", force.code()),
        periods.stream().filter(period -> covers(part, force, period)).toList());
  }

  private static Optional<BigDecimal> whole(
      Map<Period, CountingFigure> series, List<Period> periods) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    for (Period period : periods) {
      CountingFigure figure = series.get(period);
      BigDecimal value = figure == null ? null : figure.value();
      if (value == null) {
        return Optional.empty();
      }
      sum = sum.add(value);
      any = true;
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  private boolean covers(String part, Force force, Period period) {
    return own.catalogue()
        .part(part)
        .map(CataloguePart::measure)
        .filter(measure -> own.covers(measure, force, period.start(), period.end()))
        .isPresent();
  }

  /** Whether any figure of the part in the span is made up to show the platform. */
  boolean isIllustrative(String part, Period span, Collection<Force> forces) {
    return forces.stream()
        .flatMap(force -> figures.series(part, "", force.code()).entrySet().stream())
        .anyMatch(entry -> span.contains(entry.getKey()) && entry.getValue().illustrative());
  }
}

package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/**
 * A rate kept as its parts: a longer period's rate is the sum of the numerators over the sum of the
 * denominators, never an average of rates.
 */
public record Rated(Series numerator, Series denominator, Ratio ratio) implements Measured {

  @Override
  public Series series() {
    TreeSet<Period> periods = new TreeSet<>();
    numerator.points().forEach(point -> periods.add(point.period()));
    denominator.points().forEach(point -> periods.add(point.period()));
    return periods.stream()
        .map(period -> new Point(period, ratio.of(numerator.at(period), denominator.at(period))))
        .collect(Series.collector());
  }

  @Override
  public Total over(Period period) {
    PeriodKind kind = numerator.kind().or(denominator::kind).orElse(period.kind());
    Optional<List<Period>> parts = Parts.of(period, kind);
    if (parts.isEmpty()) {
      return Counted.impossible(period, kind);
    }
    List<BigDecimal> above = new ArrayList<>();
    List<BigDecimal> below = new ArrayList<>();
    List<Point> gaps = new ArrayList<>();
    for (Period part : parts.get()) {
      Reading top = numerator.at(part);
      Reading bottom = denominator.at(part);
      if (top instanceof Amount(BigDecimal a) && bottom instanceof Amount(BigDecimal b)) {
        above.add(a);
        below.add(b);
      } else {
        gaps.add(new Point(part, ratio.of(top, bottom)));
      }
    }
    if (parts.get().size() == 1 && gaps.size() == 1) {
      return new Total(period, gaps.getFirst().reading(), Optional.empty(), gaps);
    }
    if (above.isEmpty()) {
      return new Total(period, Parts.gapFor(period, gaps), Optional.empty(), gaps);
    }
    Reading rate = ratio.of(new Amount(Parts.sum(above)), new Amount(Parts.sum(below)));
    return gaps.stream().anyMatch(Parts::isMissing)
        ? new Total(period, Parts.gapFor(period, gaps), rate.amount(), gaps)
        : new Total(period, rate, Optional.empty(), gaps);
  }

  /** The numerators alone, as a count. */
  public Counted numerators() {
    return new Counted(numerator);
  }

  /** The denominators alone, as a count. */
  public Counted denominators() {
    return new Counted(denominator);
  }
}

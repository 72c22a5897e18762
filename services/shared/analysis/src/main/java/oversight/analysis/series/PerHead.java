package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/**
 * A count for so many people or officers: the count of the whole period x multiplier / the
 * population of that period, which is not added up over its parts.
 *
 * @param count what is counted
 * @param population how many there were
 * @param ratio for how many of them
 */
public record PerHead(Measured count, Population population, Ratio ratio) implements Measured {

  /** A count that adds up over time, for so many people. */
  public PerHead(Series counts, Population population, Ratio ratio) {
    this(new Counted(counts), population, ratio);
  }

  @Override
  public Series series() {
    return rates(count.series());
  }

  @Override
  public Series by(PeriodKind kind) {
    return rates(count.by(kind));
  }

  private Series rates(Series counts) {
    return counts.points().stream()
        .map(point ->
            new Point(point.period(), ratio.of(point.reading(), population.at(point.period()))))
        .collect(Series.collector());
  }

  @Override
  public Total over(Period period) {
    Total total = count.over(period);
    Reading people = population.at(period);
    Reading rate = ratio.of(total.reading(), people);
    Optional<BigDecimal> partial =
        total.partial().flatMap(part -> ratio.of(new Amount(part), people).amount());
    List<Point> gaps =
        people instanceof Gap && total.gaps().isEmpty()
            ? List.of(new Point(period, rate))
            : total.gaps();
    return new Total(period, rate, partial, gaps);
  }
}

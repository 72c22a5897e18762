package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;

/**
 * A count for so many people or officers: the count of the whole period x multiplier / the
 * population of the year, which is not added up over the parts of a period.
 */
public record PerHead(Series counts, Population population, Ratio ratio) implements Measured {

  @Override
  public Series series() {
    return counts.points().stream()
        .map(point ->
            new Point(point.period(), ratio.of(point.reading(), population.at(point.period()))))
        .collect(Series.collector());
  }

  @Override
  public Total over(Period period) {
    Total count = count().over(period);
    Reading people = population.at(period);
    Reading rate = ratio.of(count.reading(), people);
    Optional<BigDecimal> partial =
        count.partial().flatMap(part -> ratio.of(new Amount(part), people).amount());
    List<Point> gaps =
        people instanceof Gap && count.gaps().isEmpty()
            ? List.of(new Point(period, rate))
            : count.gaps();
    return new Total(period, rate, partial, gaps);
  }

  /** The counts alone. */
  public Counted count() {
    return new Counted(counts);
  }
}

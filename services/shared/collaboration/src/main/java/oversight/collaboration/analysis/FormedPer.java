package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.comparison.Side;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Point;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Series;
import oversight.analysis.series.Total;

/**
 * A count as a rate for so many people or officers: the sum over the period, over the number of
 * people or officers there were, which does not add up over months.
 *
 * @param count what is counted
 * @param people how many there were in a period
 * @param ratio for how many of them
 */
record FormedPer(FormedAsIs count, Denominators.HowMany people, Ratio ratio) implements Formed {

  @Override
  public Series series(Optional<PeriodKind> kind) {
    return count.series(kind).points().stream()
        .map(point -> new Point(point.period(), rate(point.period(), point.reading())))
        .collect(Series.collector());
  }

  private Reading rate(Period period, Reading counted) {
    return ratio.of(counted, people.in(period));
  }

  @Override
  public Side side(Period period) {
    Total total = count.measured().over(period);
    Optional<BigDecimal> above = total.reading().amount();
    Optional<BigDecimal> below = denominator(period);
    return new Side(
        period,
        rate(period, total.reading()),
        total.partial().flatMap(some -> rate(period, Reading.of(some)).amount()),
        above,
        above.flatMap(some -> below.map(people -> new Side.Fraction(some, people))));
  }

  @Override
  public Optional<BigDecimal> numerator(Period period) {
    return count.measured().over(period).reading().amount();
  }

  @Override
  public Optional<BigDecimal> denominator(Period period) {
    return people.in(period).amount();
  }

  @Override
  public boolean isRate() {
    return true;
  }
}

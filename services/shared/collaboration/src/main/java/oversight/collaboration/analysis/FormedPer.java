package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.comparison.Side;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.PerHead;
import oversight.analysis.series.Series;

/** A count as a rate for so many people or officers. */
record FormedPer(PerHead rate) implements Formed {

  @Override
  public Series series(Optional<PeriodKind> kind) {
    return kind.filter(
            asked -> rate.count().series().kind().filter(own -> own != asked).isPresent())
        .map(rate::by)
        .orElseGet(rate::series);
  }

  @Override
  public Side side(Period period) {
    return Side.of(rate, period);
  }

  @Override
  public Optional<BigDecimal> numerator(Period period) {
    return rate.count().over(period).reading().amount();
  }

  @Override
  public Optional<BigDecimal> denominator(Period period) {
    return rate.population().at(period).amount();
  }

  @Override
  public boolean isRate() {
    return true;
  }
}

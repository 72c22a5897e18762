package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.comparison.Side;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Series;
import oversight.analysis.series.Stock;

/**
 * A measure as its definition has it, with the parts it is formed from.
 *
 * @param measured the measure
 * @param numerators of a ratio, what stands above
 * @param denominators of a ratio, what stands below
 */
record FormedAsIs(Measured measured, Optional<Measured> numerators, Optional<Measured> denominators)
    implements Formed {

  static FormedAsIs of(Measured measured) {
    return new FormedAsIs(measured, Optional.empty(), Optional.empty());
  }

  /** A ratio of what is counted over a period: a longer period's is formed from sums. */
  static FormedAsIs of(Rated rated) {
    return new FormedAsIs(
        rated, Optional.of(rated.numerators()), Optional.of(rated.denominators()));
  }

  /** A ratio of what there is at the end of a period: a longer period's is that at its end. */
  static FormedAsIs ofStocks(Rated rated) {
    return new FormedAsIs(
        new Stock(rated.series()),
        Optional.of(new Stock(rated.numerator())),
        Optional.of(new Stock(rated.denominator())));
  }

  @Override
  public Series series(Optional<PeriodKind> kind) {
    Series own = measured.series();
    return kind.filter(asked -> own.kind().filter(counted -> counted != asked).isPresent())
        .map(measured::by)
        .orElse(own);
  }

  /** A ratio of stocks rests on its denominator too. */
  @Override
  public Side side(Period period) {
    Side side = Side.of(measured, period);
    return measured instanceof Stock && denominators.isPresent()
        ? new Side(
            side.period(),
            side.reading(),
            side.partial(),
            denominator(period),
            numerator(period)
                .flatMap(
                    above -> denominator(period).map(below -> new Side.Fraction(above, below))))
        : side;
  }

  @Override
  public Optional<BigDecimal> numerator(Period period) {
    return numerators.flatMap(parts -> parts.over(period).reading().amount());
  }

  @Override
  public Optional<BigDecimal> denominator(Period period) {
    return denominators.flatMap(parts -> parts.over(period).reading().amount());
  }

  @Override
  public boolean isRate() {
    return denominators.isPresent();
  }
}

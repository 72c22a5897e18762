package oversight.collaboration.analysis;

import java.util.Optional;
import oversight.analysis.series.Measured;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Stock;

/**
 * A measure over time with the parts it is formed from.
 *
 * @param measured the measure
 * @param numerators of a ratio, what stands above
 * @param denominators of a ratio, what stands below
 */
record Formed(Measured measured, Optional<Measured> numerators, Optional<Measured> denominators) {

  static Formed of(Measured measured) {
    return new Formed(measured, Optional.empty(), Optional.empty());
  }

  /** A ratio of what is counted over a period: a longer period's is formed from sums. */
  static Formed of(Rated rated) {
    return new Formed(rated, Optional.of(rated.numerators()), Optional.of(rated.denominators()));
  }

  /** A ratio of what there is at the end of a period: a longer period's is that at its end. */
  static Formed ofStocks(Rated rated) {
    return new Formed(
        new Stock(rated.series()),
        Optional.of(new Stock(rated.numerator())),
        Optional.of(new Stock(rated.denominator())));
  }
}

package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.Optional;

/** What one cell holds: an exact amount, or a gap with its reason. */
public sealed interface Reading permits Amount, Gap {

  /** The amount, if there is one. */
  Optional<BigDecimal> amount();

  /** A cell with a number. */
  static Amount of(BigDecimal value) {
    return new Amount(value);
  }

  /** A cell with a whole number. */
  static Amount of(long value) {
    return new Amount(BigDecimal.valueOf(value));
  }

  /** A cell without a number. */
  static Gap gap(Symbol symbol, String reason) {
    return new Gap(symbol, reason);
  }
}

package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.Optional;

/** An exact number. */
public record Amount(BigDecimal value) implements Reading {

  @Override
  public Optional<BigDecimal> amount() {
    return Optional.of(value);
  }
}

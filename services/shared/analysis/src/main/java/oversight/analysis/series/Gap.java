package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell without a number.
 *
 * @param symbol what is shown in its place
 * @param reason why, as a sentence
 */
public record Gap(Symbol symbol, String reason) implements Reading {

  @Override
  public Optional<BigDecimal> amount() {
    return Optional.empty();
  }
}

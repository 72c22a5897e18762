package oversight.analysis.series;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a rate is formed: numerator / denominator x multiplier, in {@link MathContext#DECIMAL128}.
 *
 * @param multiplier 100 for per cent, 10,000 for a rate per 10,000 people, 1 for a cost each
 */
public record Ratio(BigDecimal multiplier) {

  /** Per cent. */
  public static final Ratio PER_CENT = new Ratio(BigDecimal.valueOf(100));

  /** One for each, such as pounds per call. */
  public static final Ratio EACH = new Ratio(BigDecimal.ONE);

  /** For every 10,000 people. */
  public static final Ratio PER_10_000 = new Ratio(BigDecimal.valueOf(10_000));

  /** For every officer, or anyone else. */
  public static final Ratio PER_HEAD = EACH;

  /**
   * The rate of two readings: a zero denominator gives {@code [z]}; a part without a number gives
   * that part's symbol, the graver where both lack one.
   */
  public Reading of(Reading numerator, Reading denominator) {
    if (numerator instanceof Amount(BigDecimal above)
        && denominator instanceof Amount(BigDecimal below)) {
      return below.signum() == 0
          ? new Gap(Symbol.NOT_APPLICABLE, "A rate cannot be formed: its denominator is zero.")
          : new Amount(of(above, below));
    }
    if (numerator instanceof Gap above && denominator instanceof Gap below) {
      return above.symbol().compareTo(below.symbol()) <= 0
          ? because("numerator", above)
          : because("denominator", below);
    }
    return numerator instanceof Gap gap
        ? because("numerator", gap)
        : because("denominator", (Gap) denominator);
  }

  /** The rate of two numbers; the denominator is not zero. */
  public BigDecimal of(BigDecimal numerator, BigDecimal denominator) {
    return numerator.multiply(multiplier).divide(denominator, MathContext.DECIMAL128);
  }

  private static Gap because(String part, Gap gap) {
    return new Gap(
        gap.symbol(), "A rate cannot be formed without its " + part + ": " + gap.reason());
  }
}

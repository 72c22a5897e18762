package oversight.analysis.spc;

import java.math.BigDecimal;

/** Decimals in binary, right to about fifteen digits: enough to tell most numbers apart. */
final class Rough {

  /** Far more than a few binary steps can err, relative to the greatest number in them. */
  static final double ERROR = 1e-10;

  private static final int GREATEST_SCALE = 100;

  private Rough() {}

  /** Much faster than {@link BigDecimal#doubleValue()}, which is right to the last bit. */
  static double of(BigDecimal value) {
    return Math.abs(value.scale()) <= GREATEST_SCALE
        ? value.unscaledValue().doubleValue() * Math.pow(10, -value.scale())
        : value.doubleValue();
  }
}

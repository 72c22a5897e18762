package oversight.analysis.spc;

import java.math.BigDecimal;

/** Decimals in binary, right to about fifteen digits: enough to tell most numbers apart. */
final class Rough {

  /** Far more than a few binary steps can err, relative to the greatest number in them. */
  static final double ERROR = 1e-10;

  /** Up to so many digits the decimal holds a plain long, and its own way is the fastest. */
  private static final int PLAIN_DIGITS = 18;

  private static final double[] POWERS = powers();

  private Rough() {}

  /** A power of ten, up to the 63rd. */
  static double power(int exponent) {
    return POWERS[exponent];
  }

  private static double[] powers() {
    double[] powers = new double[64];
    for (int exponent = 0; exponent < powers.length; exponent++) {
      powers[exponent] = Math.pow(10, exponent);
    }
    return powers;
  }

  /** Much faster for long decimals than {@link BigDecimal#doubleValue()}, right to the last bit. */
  static double of(BigDecimal value) {
    int scale = value.scale();
    return scale < 0 || scale >= POWERS.length || scale < PLAIN_DIGITS
        ? value.doubleValue()
        : value.unscaledValue().doubleValue() / POWERS[scale];
  }
}

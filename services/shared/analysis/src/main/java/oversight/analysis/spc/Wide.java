package oversight.analysis.spc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Numbers of up to 34 digits as whole multiples of 10^-scale in 128 bits, high and low half apart:
 * rates summed exactly without making a number for each.
 */
final class Wide {

  private static final int MOST_DIGITS = 34;
  private static final int GREATEST_SCALE = 60;
  private static final double TWO_TO_64 = 0x1p64;

  /** Room for sums of twice as many numbers as a series has. */
  private static final double GREATEST_SUM = 0x1p120;

  private final long[] high;
  private final long[] low;
  private final int scale;

  private Wide(int size, int scale) {
    high = new long[size];
    low = new long[size];
    this.scale = scale;
  }

  static Optional<Wide> of(BigDecimal[] values, double[] rough) {
    int scale = 0;
    double greatest = 0;
    for (int index = 0; index < values.length; index++) {
      BigDecimal value = values[index];
      if (value.scale() < 0 || value.scale() > GREATEST_SCALE) {
        return Optional.empty();
      }
      scale = Math.max(scale, value.scale());
      greatest = Math.max(greatest, Math.abs(rough[index]));
    }
    if (greatest * Math.pow(10, scale) * 2 * values.length >= GREATEST_SUM) {
      return Optional.empty();
    }
    Wide wide = new Wide(values.length, scale);
    for (int index = 0; index < values.length; index++) {
      if (!wide.put(index, values[index])) {
        return Optional.empty();
      }
    }
    return Optional.of(wide);
  }

  /**
   * The low half is what {@link BigInteger#longValue} keeps; what is left of the number, in binary
   * right to 53 bits, is a multiple of 2^64 below 2^116 and so tells the high half beyond doubt.
   */
  private boolean put(int index, BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    if (unscaled.bitLength() > 115 || scale - value.scale() > MOST_DIGITS) {
      return false;
    }
    long below = unscaled.longValue();
    double unsigned = below >= 0 ? below : below + TWO_TO_64;
    long above = Math.round((unscaled.doubleValue() - unsigned) / TWO_TO_64);
    for (int tens = value.scale(); tens < scale; tens++) {
      above = above * 10 + Math.unsignedMultiplyHigh(below, 10);
      below *= 10;
    }
    high[index] = above;
    low[index] = below;
    return true;
  }

  /** A running sum. */
  final class Sum {

    private long above;
    private long below;

    /** Adds a number so many times, from -2 to 2. */
    void add(int index, int times) {
      for (int time = 0; time < Math.abs(times); time++) {
        if (times > 0) {
          long before = below;
          below += low[index];
          above += high[index] + (Long.compareUnsigned(below, before) < 0 ? 1 : 0);
        } else {
          long before = below;
          below -= low[index];
          above -= high[index] + (Long.compareUnsigned(below, before) > 0 ? 1 : 0);
        }
      }
    }

    BigDecimal number() {
      BigInteger whole = BigInteger.valueOf(above).shiftLeft(64);
      BigInteger rest = BigInteger.valueOf(below & Long.MAX_VALUE);
      return new BigDecimal(whole.add(below < 0 ? rest.setBit(63) : rest), scale);
    }
  }

  Sum sum() {
    return new Sum();
  }
}

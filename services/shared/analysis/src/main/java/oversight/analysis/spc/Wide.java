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
  private static final int MOST_BITS = 115;
  private static final double TWO_TO_64 = 0x1p64;

  /** Room in 127 bits for sums of twice as many numbers as a series has. */
  private static final double GREATEST_SUM = 0x1p126;

  private final long[] high;
  private final long[] low;
  private final int scale;

  private Wide(int size, int scale) {
    high = new long[size];
    low = new long[size];
    this.scale = scale;
  }

  /**
   * Empty where a number is too long, or the sum of all of them might be.
   *
   * @param scale the greatest among the numbers
   * @param rough takes the numbers in binary
   */
  static Optional<Wide> of(BigDecimal[] values, int scale, double[] rough) {
    if (scale > GREATEST_SCALE) {
      return Optional.empty();
    }
    Wide wide = new Wide(values.length, scale);
    double greatest = 0;
    for (int index = 0; index < values.length; index++) {
      BigDecimal value = values[index];
      BigInteger unscaled = value.unscaledValue();
      int tens = scale - value.scale();
      if (value.scale() < 0 || tens > MOST_DIGITS || unscaled.bitLength() > MOST_BITS) {
        return Optional.empty();
      }
      double binary = unscaled.doubleValue();
      wide.put(index, unscaled.longValue(), binary, tens);
      rough[index] = binary / Rough.power(value.scale());
      greatest = Math.max(greatest, Math.abs(rough[index]));
    }
    return greatest * Rough.power(scale) * 2 * values.length < GREATEST_SUM
        ? Optional.of(wide)
        : Optional.empty();
  }

  /**
   * The low half is what {@link BigInteger#longValue} keeps; what is left of the number, in binary
   * right to 53 bits, is a multiple of 2^64 below 2^116 and so tells the high half beyond doubt.
   */
  private void put(int index, long lowHalf, double binary, int tens) {
    long below = lowHalf;
    double unsigned = below >= 0 ? below : below + TWO_TO_64;
    long above = Math.round((binary - unsigned) / TWO_TO_64);
    for (int ten = 0; ten < tens; ten++) {
      above = above * 10 + Math.unsignedMultiplyHigh(below, 10);
      below *= 10;
    }
    high[index] = above;
    low[index] = below;
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

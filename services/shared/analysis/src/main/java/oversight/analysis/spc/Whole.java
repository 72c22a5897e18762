package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as whole multiples of 10^-scale, so small that the products the rules compare stay within
 * a long: counts and money nearly always are, and need no decimal arithmetic.
 */
final class Whole {

  /**
   * The greatest product is 3 x 100 x |n y - sum| x ranges: with 1,000 numbers of this size 6 x
   * 10^17.
   */
  private static final long GREATEST = 1_000_000_000L;

  private static final int MOST_NUMBERS = 1_000;
  private static final int GREATEST_SCALE = 6;
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  private final long[] numbers;
  private final int scale;

  private Whole(long[] numbers, int scale) {
    this.numbers = numbers;
    this.scale = scale;
  }

  /**
   * A number of at most nine digits is the whole nearest to its multiple in binary.
   *
   * @param scale the greatest among the numbers
   * @param rough takes the numbers in binary
   */
  static Optional<Whole> of(BigDecimal[] values, int scale, double[] rough) {
    if (scale > GREATEST_SCALE || values.length > MOST_NUMBERS) {
      return Optional.empty();
    }
    long[] numbers = new long[values.length];
    for (int index = 0; index < numbers.length; index++) {
      rough[index] = values[index].doubleValue();
      double multiple = rough[index] * POWERS[scale];
      if (Math.abs(multiple) > GREATEST) {
        return Optional.empty();
      }
      numbers[index] = Math.round(multiple);
    }
    return Optional.of(new Whole(numbers, scale));
  }

  long at(int index) {
    return numbers[index];
  }

  /** A whole multiple as the number it stands for. */
  BigDecimal number(long multiple) {
    return BigDecimal.valueOf(multiple, scale);
  }

  /** A sum of the numbers as a whole multiple. */
  long multiple(BigDecimal sum) {
    return sum.scale() == scale && sum.precision() <= 18
        ? sum.unscaledValue().longValue()
        : sum.movePointRight(scale).longValueExact();
  }
}

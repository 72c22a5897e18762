package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.List;
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

  private final long[] numbers;
  private final int scale;

  private Whole(long[] numbers, int scale) {
    this.numbers = numbers;
    this.scale = scale;
  }

  static Optional<Whole> of(List<BigDecimal> values) {
    int scale = 0;
    for (BigDecimal value : values) {
      scale = Math.max(scale, value.scale());
    }
    if (scale > GREATEST_SCALE || values.size() > MOST_NUMBERS) {
      return Optional.empty();
    }
    long[] numbers = new long[values.size()];
    for (int index = 0; index < numbers.length; index++) {
      BigDecimal value = values.get(index);
      if (value.precision() - value.scale() + scale > 9) {
        return Optional.empty();
      }
      numbers[index] = value.movePointRight(scale).longValue();
      if (Math.abs(numbers[index]) > GREATEST) {
        return Optional.empty();
      }
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
    return sum.movePointRight(scale).longValueExact();
  }
}

package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.List;

/**
 * Compares in decimals: first roughly, in binary, and only where that is too close to call exactly.
 */
final class DecimalYardstick implements Yardstick {

  /**
   * What counts as the same number, relative to the greatest in the series: rates are rounded to 34
   * digits, so sums of them may differ in the last few.
   */
  private static final BigDecimal SAME = new BigDecimal("1E-28");

  private static final int EXACT_DIGITS = 24;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THREE_HUNDRED = BigDecimal.valueOf(300);

  private final List<BigDecimal> values;
  private final double[] rough;
  private final BigDecimal count;
  private final BigDecimal sum;
  private final BigDecimal ranges;
  private final BigDecimal reach;
  private final BigDecimal tolerance;
  private final double roughSum;
  private final double roughReach;
  private final double doubt;

  DecimalYardstick(List<BigDecimal> values, Statistics statistics) {
    this.values = values;
    rough = new double[values.size()];
    BigDecimal greatest = BigDecimal.ZERO;
    boolean exact = true;
    for (int index = 0; index < rough.length; index++) {
      BigDecimal value = values.get(index);
      rough[index] = Rough.of(value);
      greatest = greatest.max(value.abs());
      exact &= value.precision() <= EXACT_DIGITS;
    }
    count = BigDecimal.valueOf(statistics.count());
    sum = statistics.sum();
    ranges = BigDecimal.valueOf(statistics.rangeCount());
    reach = statistics.rangeSum().multiply(count);
    tolerance = exact ? BigDecimal.ZERO : greatest.multiply(SAME).multiply(count);
    roughSum = sum.doubleValue();
    roughReach = reach.doubleValue();
    double weight = statistics.count() * (double) Math.max(1, statistics.rangeCount());
    doubt = Rough.ERROR * greatest.doubleValue() * weight;
  }

  private double roughDistance(int index) {
    return rough[index] * count.doubleValue() - roughSum;
  }

  private BigDecimal distance(int index) {
    return values.get(index).multiply(count).subtract(sum);
  }

  @Override
  public int side(int index) {
    double distance = roughDistance(index);
    return Math.abs(distance) > doubt
        ? (int) Math.signum(distance)
        : sign(distance(index), tolerance);
  }

  @Override
  public int limit(int index) {
    return against(index, HUNDRED, 266);
  }

  @Override
  public int twoThirds(int index) {
    return against(index, THREE_HUNDRED, 532);
  }

  private int against(int index, BigDecimal times, int reaches) {
    double scale = times.doubleValue() * ranges.doubleValue();
    double over = Math.abs(roughDistance(index)) * scale - reaches * roughReach;
    if (Math.abs(over) > doubt * times.doubleValue()) {
      return (int) Math.signum(over);
    }
    BigDecimal factor = times.multiply(ranges);
    BigDecimal exactly =
        distance(index)
            .abs()
            .multiply(factor)
            .subtract(reach.multiply(BigDecimal.valueOf(reaches)));
    return sign(exactly, tolerance.multiply(factor));
  }

  @Override
  public int step(int index) {
    double difference = rough[index] - rough[index - 1];
    return Math.abs(difference) > doubt
        ? (int) Math.signum(difference)
        : values.get(index).compareTo(values.get(index - 1));
  }

  private static int sign(BigDecimal difference, BigDecimal tolerance) {
    return difference.abs().compareTo(tolerance) <= 0 ? 0 : difference.signum();
  }
}

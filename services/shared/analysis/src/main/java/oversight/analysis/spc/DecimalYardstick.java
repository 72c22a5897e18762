package oversight.analysis.spc;

import java.math.BigDecimal;

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

  private final Cells cells;
  private final Statistics statistics;
  private final double greatest;
  private final double count;
  private final double ranges;
  private final double roughSum;
  private final double roughReach;
  private final double doubt;

  DecimalYardstick(Cells cells, Statistics statistics) {
    this.cells = cells;
    this.statistics = statistics;
    double most = 0;
    for (int index = 0; index < cells.size(); index++) {
      most = Math.max(most, Math.abs(cells.rough(index)));
    }
    greatest = most;
    count = statistics.count();
    ranges = statistics.rangeCount();
    roughSum = Rough.of(statistics.sum());
    roughReach = Rough.of(statistics.rangeSum()) * count;
    doubt = Rough.ERROR * greatest * count * Math.max(1, ranges);
  }

  private double roughDistance(int index) {
    return cells.rough(index) * count - roughSum;
  }

  private BigDecimal distance(int index) {
    return cells
        .value(index)
        .multiply(BigDecimal.valueOf(statistics.count()))
        .subtract(statistics.sum());
  }

  /** How far rounded numbers may lie apart and still be the same; nothing for exact ones. */
  private BigDecimal tolerance() {
    for (int index = 0; index < cells.size(); index++) {
      if (cells.value(index).precision() > EXACT_DIGITS) {
        return BigDecimal.valueOf(greatest)
            .multiply(SAME)
            .multiply(BigDecimal.valueOf(statistics.count()));
      }
    }
    return BigDecimal.ZERO;
  }

  @Override
  public int side(int index) {
    double distance = roughDistance(index);
    return Math.abs(distance) > doubt
        ? (int) Math.signum(distance)
        : sign(distance(index), tolerance());
  }

  @Override
  public int limit(int index) {
    return against(index, HUNDRED, 100, 266);
  }

  @Override
  public int twoThirds(int index) {
    return against(index, THREE_HUNDRED, 300, 532);
  }

  private int against(int index, BigDecimal times, double roughTimes, int reaches) {
    double over = Math.abs(roughDistance(index)) * roughTimes * ranges - reaches * roughReach;
    if (Math.abs(over) > doubt * roughTimes) {
      return (int) Math.signum(over);
    }
    BigDecimal factor = times.multiply(BigDecimal.valueOf(statistics.rangeCount()));
    BigDecimal reach =
        statistics.rangeSum().multiply(BigDecimal.valueOf((long) statistics.count() * reaches));
    BigDecimal exactly = distance(index).abs().multiply(factor).subtract(reach);
    return sign(exactly, tolerance().multiply(factor));
  }

  @Override
  public int step(int index) {
    double difference = cells.rough(index) - cells.rough(index - 1);
    return Math.abs(difference) > doubt
        ? (int) Math.signum(difference)
        : cells.value(index).compareTo(cells.value(index - 1));
  }

  private static int sign(BigDecimal difference, BigDecimal tolerance) {
    return difference.abs().compareTo(tolerance) <= 0 ? 0 : difference.signum();
  }
}

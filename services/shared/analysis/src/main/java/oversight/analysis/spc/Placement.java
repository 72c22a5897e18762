package oversight.analysis.spc;

import java.math.BigDecimal;

/** Where each number lies against the mean and the limits, as small codes for the rules. */
final class Placement {

  private static final byte NEAR_LIMIT = 1;
  private static final byte ON_LIMIT = 2;
  private static final byte OUTSIDE = 3;

  private static final BigDecimal REACH = new BigDecimal("2.66");
  private static final BigDecimal TWO_THIRDS_OF_REACH_TRIPLED = new BigDecimal("5.32");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /**
   * What counts as the same number, relative to the greatest in the series: rates are rounded to 34
   * digits, so sums of them may differ in the last few.
   */
  private static final BigDecimal SAME = new BigDecimal("1E-28");

  private static final int EXACT_DIGITS = 24;

  private final byte[] side;
  private final byte[] zone;
  private final byte[] step;

  private Placement(int size) {
    side = new byte[size];
    zone = new byte[size];
    step = new byte[size];
  }

  static Placement of(Cells cells, Statistics statistics) {
    Placement placement = new Placement(cells.size());
    cells
        .whole()
        .ifPresentOrElse(
            whole -> placement.place(cells, whole, statistics),
            () -> placement.place(cells, statistics));
    return placement;
  }

  /**
   * With n numbers of sum S and k ranges of sum M: |y - S/n| against 2.66 M/k is |n y - S| 100 k
   * against 266 M n, and against two thirds of it |n y - S| 300 k against 532 M n.
   */
  private void place(Cells cells, Whole whole, Statistics statistics) {
    long sum = whole.multiple(statistics.sum());
    long ranges = statistics.rangeCount();
    long reach = whole.multiple(statistics.rangeSum()) * statistics.count();
    for (int index = 0; index < side.length; index++) {
      long distance = whole.at(index) * statistics.count() - sum;
      side[index] = (byte) Long.signum(distance);
      if (ranges > 0) {
        long scaled = Math.abs(distance) * ranges * 100;
        int limit = Long.compare(scaled, 266 * reach);
        if (limit > 0) {
          zone[index] = OUTSIDE;
        } else if (limit < 0 && scaled * 3 > 532 * reach) {
          zone[index] = NEAR_LIMIT;
        }
      }
      if (cells.joined(index)) {
        step[index] = (byte) Long.compare(whole.at(index), whole.at(index - 1));
      }
    }
  }

  private void place(Cells cells, Statistics statistics) {
    int size = cells.size();
    BigDecimal count = BigDecimal.valueOf(statistics.count());
    BigDecimal ranges = BigDecimal.valueOf(statistics.rangeCount());
    BigDecimal reach = REACH.multiply(statistics.rangeSum()).multiply(count);
    BigDecimal twoThirds =
        TWO_THIRDS_OF_REACH_TRIPLED.multiply(statistics.rangeSum()).multiply(count);
    BigDecimal tolerance = tolerance(cells).multiply(count);
    BigDecimal wideTolerance = tolerance.multiply(ranges).multiply(THREE);
    for (int index = 0; index < size; index++) {
      BigDecimal value = cells.values().get(index);
      BigDecimal distance = value.multiply(count).subtract(statistics.sum());
      side[index] = (byte) sign(distance, tolerance);
      if (statistics.rangeCount() > 0 && side[index] != 0) {
        BigDecimal scaled = distance.abs().multiply(ranges);
        int limit = sign(scaled.subtract(reach), wideTolerance);
        if (limit >= 0) {
          zone[index] = limit == 0 ? ON_LIMIT : OUTSIDE;
        } else if (sign(scaled.multiply(THREE).subtract(twoThirds), wideTolerance) > 0) {
          zone[index] = NEAR_LIMIT;
        }
      }
      if (cells.joined(index)) {
        step[index] = (byte) value.compareTo(cells.values().get(index - 1));
      }
    }
  }

  private static int sign(BigDecimal difference, BigDecimal tolerance) {
    return difference.abs().compareTo(tolerance) <= 0 ? 0 : difference.signum();
  }

  private static BigDecimal tolerance(Cells cells) {
    BigDecimal greatest = BigDecimal.ZERO;
    boolean exact = true;
    for (BigDecimal value : cells.values()) {
      greatest = greatest.max(value.abs());
      exact &= value.precision() <= EXACT_DIGITS;
    }
    return exact ? BigDecimal.ZERO : greatest.multiply(SAME);
  }

  /** -1 below the mean, 0 on it, 1 above. */
  byte side(int index) {
    return side[index];
  }

  /** Strictly between the two-thirds line and the limit. */
  boolean isNearLimit(int index) {
    return zone[index] == NEAR_LIMIT;
  }

  /** Strictly outside the limits. */
  boolean isOutside(int index) {
    return zone[index] == OUTSIDE;
  }

  /** The sign of the step from the number before; 0 for a tie and across a gap. */
  byte step(int index) {
    return step[index];
  }
}

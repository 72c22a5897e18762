package oversight.analysis.spc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums behind a mean and a mean moving range, kept apart so that comparisons with either need
 * no division and are exact.
 *
 * @param sum the sum of the numbers
 * @param count how many there are
 * @param rangeSum the sum of the moving ranges kept
 * @param rangeCount how many those are
 */
record Statistics(BigDecimal sum, int count, BigDecimal rangeSum, int rangeCount) {

  private static final BigDecimal SCREEN = new BigDecimal("3.267");
  private static final BigDecimal REACH = new BigDecimal("2.66");
  private static final BigDecimal TWO_THIRDS_OF_REACH_TRIPLED = new BigDecimal("5.32");

  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /**
   * Sums over the first so many cells: mR(i) = |y(i) - y(i-1)|, none across a gap; with screening,
   * one pass keeps the moving ranges strictly below 3.267 x their mean.
   */
  static Statistics of(Cells cells, int first, boolean screening) {
    return cells
        .whole()
        .map(whole -> of(cells, whole, first, screening))
        .orElseGet(() -> ofDecimals(cells, first, screening));
  }

  /** Screening compares range x number with 3.267 x total, both a thousandfold. */
  private static Statistics of(Cells cells, Whole whole, int first, boolean screening) {
    long sum = 0;
    long total = 0;
    int count = 0;
    for (int index = 0; index < first; index++) {
      sum += whole.at(index);
      if (cells.joined(index)) {
        total += Math.abs(whole.at(index) - whole.at(index - 1));
        count++;
      }
    }
    long kept = total;
    int keptCount = count;
    if (screening && total > 0) {
      for (int index = 1; index < first; index++) {
        long range = Math.abs(whole.at(index) - whole.at(index - 1));
        if (cells.joined(index) && range * 1000 * count >= 3267 * total) {
          kept -= range;
          keptCount--;
        }
      }
    }
    return new Statistics(whole.number(sum), first, whole.number(kept), keptCount);
  }

  /**
   * The sum of |y(i) - y(i-1)| is taken as that of y(i), once or twice, where a rise begins or
   * ends, less the same where a fall does: the exact numbers are touched once.
   */
  private static Statistics ofDecimals(Cells cells, int first, boolean screening) {
    Tally tally =
        cells.wide().<Tally>map(Tally.InWide::new).orElseGet(() -> new Tally.InDecimals(cells));
    int count = 0;
    double roughTotal = 0;
    double greatest = 0;
    int before = 0;
    for (int index = 0; index < first; index++) {
      int after = index + 1 < first && cells.joined(index + 1) ? direction(cells, index + 1) : 0;
      tally.add(index, before - after);
      greatest = Math.max(greatest, Math.abs(cells.rough(index)));
      if (cells.joined(index)) {
        roughTotal += Math.abs(cells.rough(index) - cells.rough(index - 1));
        count++;
      }
      before = after;
    }
    Statistics all = new Statistics(tally.sum(), first, tally.ranges(), count);
    return screening && all.rangeSum().signum() > 0
        ? screened(cells, all, roughTotal, Rough.ERROR * greatest)
        : all;
  }

  /** The sign of the step to a number from the one before. */
  private static int direction(Cells cells, int index) {
    double step = cells.rough(index) - cells.rough(index - 1);
    double size = Math.abs(cells.rough(index)) + Math.abs(cells.rough(index - 1));
    return Math.abs(step) > Rough.ERROR * size
        ? (int) Math.signum(step)
        : cells.value(index).compareTo(cells.value(index - 1));
  }

  private static Statistics screened(Cells cells, Statistics all, double roughTotal, double doubt) {
    double bound = 3.267 * roughTotal / all.rangeCount();
    BigDecimal kept = all.rangeSum();
    int count = all.rangeCount();
    for (int index = 1; index < all.count(); index++) {
      if (!cells.joined(index)) {
        continue;
      }
      double over = Math.abs(cells.rough(index) - cells.rough(index - 1)) - bound;
      if (over < -doubt) {
        continue;
      }
      BigDecimal range = cells.value(index).subtract(cells.value(index - 1)).abs();
      if (over > doubt
          || range
                  .multiply(BigDecimal.valueOf(all.rangeCount()))
                  .compareTo(SCREEN.multiply(all.rangeSum()))
              >= 0) {
        kept = kept.subtract(range);
        count--;
      }
    }
    return new Statistics(all.sum(), all.count(), kept, count);
  }

  static Statistics of(BigDecimal sum, int count, List<BigDecimal> ranges, boolean screening) {
    BigDecimal total = sum(ranges);
    if (screening && total.signum() > 0) {
      BigDecimal bound = SCREEN.multiply(total);
      BigDecimal number = BigDecimal.valueOf(ranges.size());
      double roughBound = bound.doubleValue() / ranges.size();
      List<BigDecimal> kept = new ArrayList<>(ranges.size());
      for (BigDecimal range : ranges) {
        double over = Rough.of(range) - roughBound;
        boolean clear = Math.abs(over) > Rough.ERROR * roughBound;
        if (clear ? over < 0 : range.multiply(number).compareTo(bound) < 0) {
          kept.add(range);
        }
      }
      if (kept.size() == ranges.size()) {
        return new Statistics(sum, count, total, ranges.size());
      }
      return new Statistics(sum, count, sum(kept), kept.size());
    }
    return new Statistics(sum, count, total, ranges.size());
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal number : numbers) {
      sum = sum.add(number);
    }
    return sum;
  }

  BigDecimal mean() {
    return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
  }

  /** The limits about the mean; there is at least one moving range. */
  Limits limits(BigDecimal mean) {
    BigDecimal ranges = BigDecimal.valueOf(rangeCount);
    BigDecimal reach = REACH.multiply(rangeSum).divide(ranges, MathContext.DECIMAL128);
    BigDecimal twoThirds =
        TWO_THIRDS_OF_REACH_TRIPLED
            .multiply(rangeSum)
            .divide(ranges.multiply(THREE), MathContext.DECIMAL128);
    return new Limits(
        mean.subtract(reach, MathContext.DECIMAL128),
        mean.subtract(twoThirds, MathContext.DECIMAL128),
        mean.add(twoThirds, MathContext.DECIMAL128),
        mean.add(reach, MathContext.DECIMAL128),
        rangeSum.divide(ranges, MathContext.DECIMAL128));
  }
}

package oversight.analysis.spc;

import java.math.BigDecimal;

/** Exact sums of numbers and of moving ranges, in one pass. */
sealed interface Tally {

  /**
   * Adds a number to the sum, and so many times to the sum of ranges: a number counts once for each
   * range it is the greater end of and less once for each it is the smaller end of.
   */
  void add(int index, int times);

  BigDecimal sum();

  BigDecimal ranges();

  /** Sums in 128 bits. */
  final class InWide implements Tally {

    private final Wide.Sum sum;
    private final Wide.Sum ranges;

    InWide(Wide wide) {
      sum = wide.sum();
      ranges = wide.sum();
    }

    @Override
    public void add(int index, int times) {
      sum.add(index, 1);
      ranges.add(index, times);
    }

    @Override
    public BigDecimal sum() {
      return sum.number();
    }

    @Override
    public BigDecimal ranges() {
      return ranges.number();
    }
  }

  /** Sums in decimals of any length. */
  final class InDecimals implements Tally {

    private final Cells cells;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal ranges = BigDecimal.ZERO;

    InDecimals(Cells cells) {
      this.cells = cells;
    }

    @Override
    public void add(int index, int times) {
      BigDecimal value = cells.value(index);
      sum = sum.add(value);
      if (times != 0) {
        ranges = ranges.add(value.multiply(BigDecimal.valueOf(times)));
      }
    }

    @Override
    public BigDecimal sum() {
      return sum;
    }

    @Override
    public BigDecimal ranges() {
      return ranges;
    }
  }
}

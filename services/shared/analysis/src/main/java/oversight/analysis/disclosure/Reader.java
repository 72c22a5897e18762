package oversight.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What a reader knows of the numbers that are not shown, and what it costs not to show more.
 *
 * <p>Every reader knows that a cell shown as {@code [c]} is one or more, for zeros are never
 * withheld. One who knew the parts cells play would also know that a small count is 1 to 4 and a
 * further count of people 5 or more.
 */
final class Reader implements Rebalancing.Prices {

  private static final double HIDDEN = 1e-3;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final double[] down;
  private final double[] up;
  private final double[] cost;
  private final double[] price;

  /** Whether more may be withheld. */
  private boolean adding = true;

  /**
   * A reader.
   *
   * @param knowsParts whether it can tell small counts from cells withheld to protect them
   */
  Reader(Links links, boolean knowsParts) {
    int size = links.size();
    down = new double[size];
    up = new double[size];
    cost = new double[size];
    price = new double[size];
    Arrays.fill(price, NEVER);
    for (int index = 0; index < size; index++) {
      Cell cell = links.cell(index);
      down[index] = cell.value() - least(cell, knowsParts);
      up[index] = knowsParts && cell.isSmall() ? Cell.SMALLEST_SHOWN - 1 - cell.value() : NEVER;
      cost[index] = NEVER;
    }
  }

  private static long least(Cell cell, boolean knowsParts) {
    if (!cell.published()) {
      return 0;
    }
    boolean large = cell.people() && cell.value() >= Cell.SMALLEST_SHOWN;
    return Math.min(cell.value(), knowsParts && large ? Cell.SMALLEST_SHOWN : 1);
  }

  /** Sets what it would cost to withhold a cell; without a price it is shown for good. */
  void offer(int index, double asked) {
    price[index] = asked;
    cost[index] = asked;
  }

  /** Hides a number. */
  void hide(int index, double jitter) {
    cost[index] = HIDDEN * (1 + jitter);
  }

  /** Shows a number again. */
  void show(int index) {
    cost[index] = price[index];
  }

  /** Takes a cell out of the reckoning, shown or not. */
  void fix(int index) {
    cost[index] = NEVER;
  }

  void mayAdd(boolean may) {
    adding = may;
  }

  private boolean canMove(int index) {
    return adding ? cost[index] < NEVER : cost[index] < 2 * HIDDEN;
  }

  @Override
  public double down(int index) {
    return canMove(index) ? down[index] : 0;
  }

  @Override
  public double up(int index) {
    return canMove(index) ? up[index] : 0;
  }

  @Override
  public double cost(int index) {
    return cost[index];
  }

  /** Whether the numbers a move leads to are ones this reader thinks possible. */
  boolean believes(Move move, BitSet hidden) {
    for (int at = 0; at < move.cells().length; at++) {
      int cell = move.cells()[at];
      if (!hidden.get(cell) || move.by()[at] > up[cell] || -move.by()[at] > down[cell]) {
        return false;
      }
    }
    return true;
  }
}

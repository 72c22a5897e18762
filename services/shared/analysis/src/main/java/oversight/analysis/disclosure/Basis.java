package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The basis of the dual simplex method: at first one artificial column for each sum, which may not
 * stay; its inverse is kept as the product of the exchanges made.
 */
final class Basis {

  private static final int ARTIFICIAL = -1;
  private static final byte AT_ZERO = 0;
  private static final byte AT_CAP = 1;
  private static final byte INSIDE = 2;

  /** A column of the product: the direction of the column that entered. */
  private static final class Exchange {

    private final int row;
    private final double pivot;
    private final int[] rows;
    private final double[] values;

    Exchange(int row, double pivot, int[] rows, double[] values) {
      this.row = row;
      this.pivot = pivot;
      this.rows = rows;
      this.values = values;
    }
  }

  private final int[] column;
  private final double[] value;
  private final byte[] place;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Integer> moved = new ArrayList<>();
  private final double[] work;

  /** The sums that a search has touched so far, in order: all others are in balance. */
  private final int[] active;

  private final boolean[] isActive;
  private int activeCount;

  Basis(int rows, int numbers) {
    column = new int[rows];
    value = new double[rows];
    place = new byte[2 * numbers];
    work = new double[rows];
    active = new int[rows];
    isActive = new boolean[rows];
    Arrays.fill(column, ARTIFICIAL);
  }

  void reset() {
    for (int at = 0; at < activeCount; at++) {
      int row = active[at];
      column[row] = ARTIFICIAL;
      value[row] = 0;
      work[row] = 0;
      isActive[row] = false;
    }
    activeCount = 0;
    moved.forEach(each -> place[each] = AT_ZERO);
    moved.clear();
    exchanges.clear();
  }

  private void activate(int row) {
    if (isActive[row]) {
      return;
    }
    isActive[row] = true;
    int at = activeCount++;
    while (at > 0 && active[at - 1] > row) {
      active[at] = active[at - 1];
      at--;
    }
    active[at] = row;
  }

  /** How many sums have been touched. */
  int activeCount() {
    return activeCount;
  }

  /** One of the sums that have been touched, in order. */
  int active(int at) {
    return active[at];
  }

  /** Moves a number out of balance: its sums are wrong by that much. */
  void unbalance(Links links, int index, long amount) {
    for (int equation : links.equationsOf(index)) {
      activate(equation);
      value[equation] += links.equation(equation)[0] == index ? amount : -amount;
    }
  }

  /** The row furthest out of its bounds, or -1. */
  int worst(Rebalancing.Prices prices, double tolerance) {
    int worst = -1;
    double most = tolerance;
    for (int at = 0; at < activeCount; at++) {
      int row = active[at];
      double over = column[row] == ARTIFICIAL ? Math.abs(value[row]) : excess(row, prices);
      if (over > most) {
        most = over;
        worst = row;
      }
    }
    return worst;
  }

  private double excess(int row, Rebalancing.Prices prices) {
    return Math.max(-value[row], value[row] - cap(column[row], prices));
  }

  /** Whether the row's value lies above its bounds, not below. */
  boolean isAbove(int row, Rebalancing.Prices prices) {
    return column[row] == ARTIFICIAL ? value[row] > 0 : value[row] > cap(column[row], prices);
  }

  private static double cap(int column, Rebalancing.Prices prices) {
    return (column & 1) == 0 ? prices.up(column >> 1) : prices.down(column >> 1);
  }

  /** Whether a column may enter: one at zero upwards, one at its cap downwards. */
  boolean canEnter(int candidate, boolean upwards, Rebalancing.Prices prices) {
    return switch (place[candidate]) {
      case AT_ZERO -> upwards && cap(candidate, prices) > 0;
      case AT_CAP -> !upwards;
      default -> false;
    };
  }

  private void clear() {
    for (int at = 0; at < activeCount; at++) {
      work[active[at]] = 0;
    }
  }

  /** A row of the inverse, zero but for the sums that have been touched. */
  double[] rowOfInverse(int row) {
    clear();
    work[row] = 1;
    for (Exchange exchange : exchanges.reversed()) {
      double sum = work[exchange.row];
      for (int at = 0; at < exchange.rows.length; at++) {
        sum -= exchange.values[at] * work[exchange.rows[at]];
      }
      work[exchange.row] = sum / exchange.pivot;
    }
    return work;
  }

  /** Lets a column enter in place of a row's. */
  void exchange(int row, int entering, Links links, Rebalancing.Prices prices) {
    double[] direction = direction(entering, links);
    double bound = 0;
    if (column[row] != ARTIFICIAL) {
      boolean above = isAbove(row, prices);
      bound = above ? cap(column[row], prices) : 0;
      place[column[row]] = above ? AT_CAP : AT_ZERO;
    }
    double step = (value[row] - bound) / direction[row];
    int count = 0;
    for (int touched = 0; touched < activeCount; touched++) {
      int each = active[touched];
      if (each != row && Math.abs(direction[each]) > 1e-12) {
        value[each] -= step * direction[each];
        count++;
      }
    }
    int[] rows = new int[count];
    double[] values = new double[count];
    int at = 0;
    for (int touched = 0; touched < activeCount; touched++) {
      int each = active[touched];
      if (each != row && Math.abs(direction[each]) > 1e-12) {
        rows[at] = each;
        values[at++] = direction[each];
      }
    }
    exchanges.add(new Exchange(row, direction[row], rows, values));
    value[row] = (place[entering] == AT_CAP ? cap(entering, prices) : 0) + step;
    column[row] = entering;
    place[entering] = INSIDE;
    moved.add(entering);
  }

  /** The inverse times a number's column. */
  private double[] direction(int entering, Links links) {
    clear();
    int index = entering >> 1;
    double sign = (entering & 1) == 0 ? 1 : -1;
    for (int equation : links.equationsOf(index)) {
      activate(equation);
      work[equation] += links.equation(equation)[0] == index ? -sign : sign;
    }
    for (Exchange exchange : exchanges) {
      double at = work[exchange.row];
      if (at != 0) {
        at /= exchange.pivot;
        work[exchange.row] = at;
        for (int each = 0; each < exchange.rows.length; each++) {
          work[exchange.rows[each]] -= exchange.values[each] * at;
        }
      }
    }
    return work;
  }

  /** The numbers that may be moved, in order. */
  int[] moved(int fixed) {
    return IntStream.concat(
            IntStream.of(fixed), moved.stream().mapToInt(column -> column.intValue() >> 1))
        .sorted()
        .distinct()
        .toArray();
  }

  /**
   * Adds up by how much each number is moved.
   *
   * @param solution zero where numbers may be moved
   */
  void solve(int fixed, long amount, Rebalancing.Prices prices, double[] solution) {
    for (int each : moved) {
      if (place[each] == AT_CAP) {
        solution[each >> 1] += signed(each, cap(each, prices));
        place[each] = AT_ZERO;
      }
    }
    for (int at = 0; at < activeCount; at++) {
      int row = active[at];
      if (column[row] != ARTIFICIAL) {
        solution[column[row] >> 1] += signed(column[row], value[row]);
      }
    }
    solution[fixed] = amount;
  }

  private static double signed(int column, double value) {
    return (column & 1) == 0 ? value : -value;
  }
}

package oversight.analysis.disclosure;

import java.util.Optional;

/**
 * Looks for another set of numbers that fits every sum: one number is moved by a given amount, and
 * others follow so cheaply as can be until all sums hold again.
 *
 * <p>Formula: the linear programme min sum w(i) |y(i)| subject to A y = 0, y(p) = amount and
 * -down(i) <= y(i) <= up(i), one row of A for each sum. Source: Kelly, Golden, Assad, Cell
 * suppression: disclosure protection for sensitive tabular data, Networks 22 (1992); Fischetti,
 * Salazar, Solving the cell suppression problem on tabular data with linear constraints, Management
 * Science 47 (2001). Solved by the dual simplex method for bounded variables: with nothing moved
 * the prices are right already and only the sums of p are out of balance, so that few steps are
 * needed and the basis stays near the identity, of which only the changes are kept.
 */
final class Rebalancing {

  private static final double NOTHING = 1e-9;
  private static final double OUT_OF_BOUNDS = 1e-7;
  private static final int NOBODY = -1;

  private final Links links;
  private final int rows;
  private final Prices prices;

  /** What one search works with. */
  private final Basis basis;

  private final double[] slope;
  private final double[] solution;
  private final long[] by;
  private final double[] share;
  private final int[] touched;
  private int touchedCount;
  private final boolean[] isTouched;
  private final int[] sloping;
  private int slopingCount;
  private final boolean[] isSloping;

  /** How far numbers may move and what it costs. */
  interface Prices {

    /** By how much a number can fall, zero or more. */
    double down(int index);

    /** By how much a number can rise, zero or more. */
    double up(int index);

    /** What it costs to move a number by one. */
    double cost(int index);
  }

  Links links() {
    return links;
  }

  Rebalancing(Links links, Prices prices) {
    this.links = links;
    this.rows = links.equations().size();
    this.prices = prices;
    this.basis = new Basis(rows, links.size());
    this.slope = new double[links.size()];
    this.solution = new double[links.size()];
    this.by = new long[links.size()];
    this.sloping = new int[links.size()];
    this.isSloping = new boolean[links.size()];
    this.share = new double[links.size()];
    this.touched = new int[links.size()];
    this.isTouched = new boolean[links.size()];
  }

  /** The cheapest way to move a number by an amount, in whole numbers, if one was found. */
  Optional<Move> move(int index, long amount) {
    if (amount > prices.up(index) || -amount > prices.down(index)) {
      return Optional.empty();
    }
    flatten();
    basis.reset();
    basis.unbalance(links, index, amount);
    int limit = 20 * rows + 200;
    for (int step = 0; step < limit; step++) {
      int row = basis.worst(prices, OUT_OF_BOUNDS);
      if (row == NOBODY) {
        return moved(index, amount);
      }
      if (!pivot(row, index)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Move> moved(int index, long amount) {
    int[] candidates = basis.moved(index);
    basis.solve(index, amount, prices, solution);
    Optional<Move> move = Move.of(links, index, amount, candidates, solution, by, prices);
    for (int candidate : candidates) {
      solution[candidate] = 0;
      by[candidate] = 0;
    }
    return move;
  }

  private void flatten() {
    for (int at = 0; at < slopingCount; at++) {
      slope[sloping[at]] = 0;
      isSloping[sloping[at]] = false;
    }
    slopingCount = 0;
  }

  private boolean pivot(int row, int fixed) {
    boolean falls = basis.isAbove(row, prices);
    weigh(basis.rowOfInverse(row));
    int entering = entering(falls, fixed);
    if (entering == NOBODY) {
      clear();
      return false;
    }
    double theta = reduced(entering) / weight(entering);
    for (int at = 0; at < touchedCount; at++) {
      int each = touched[at];
      slope[each] += theta * share[each];
      if (!isSloping[each]) {
        isSloping[each] = true;
        sloping[slopingCount++] = each;
      }
    }
    clear();
    basis.exchange(row, entering, links, prices);
    return true;
  }

  /** The row of the tableau: for each number, the row of the inverse times its column. */
  private void weigh(double[] inverse) {
    for (int active = 0; active < basis.activeCount(); active++) {
      int equation = basis.active(active);
      double weight = inverse[equation];
      if (Math.abs(weight) <= NOTHING) {
        continue;
      }
      int[] members = links.equation(equation);
      for (int at = 0; at < members.length; at++) {
        int member = members[at];
        if (!isTouched[member]) {
          isTouched[member] = true;
          touched[touchedCount++] = member;
          share[member] = 0;
        }
        share[member] += at == 0 ? -weight : weight;
      }
    }
  }

  private void clear() {
    for (int at = 0; at < touchedCount; at++) {
      isTouched[touched[at]] = false;
    }
    touchedCount = 0;
  }

  /** Columns are two for each number: 2i moves it up, 2i + 1 down. */
  private double weight(int column) {
    return (column & 1) == 0 ? share[column >> 1] : -share[column >> 1];
  }

  private double reduced(int column) {
    int index = column >> 1;
    return prices.cost(index) + ((column & 1) == 0 ? -slope[index] : slope[index]);
  }

  private int entering(boolean falls, int fixed) {
    int best = NOBODY;
    double least = Double.POSITIVE_INFINITY;
    double firmest = 0;
    for (int at = 0; at < touchedCount; at++) {
      int index = touched[at];
      if (index == fixed || Math.abs(share[index]) <= NOTHING) {
        continue;
      }
      for (int column = 2 * index; column <= 2 * index + 1; column++) {
        if (!basis.canEnter(column, (weight(column) > 0) == falls, prices)) {
          continue;
        }
        double firmness = Math.abs(weight(column));
        double ratio = Math.abs(reduced(column)) / firmness;
        if (ratio < least - NOTHING || (ratio < least + NOTHING && firmness > firmest)) {
          least = Math.min(least, ratio);
          firmest = firmness;
          best = column;
        }
      }
    }
    return best;
  }
}

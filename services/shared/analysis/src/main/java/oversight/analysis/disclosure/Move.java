package oversight.analysis.disclosure;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Another set of numbers that fits every sum, as what it differs by: the proof that nothing shown
 * tells it from the truth.
 */
final class Move {

  private static final double WHOLE = 1e-6;

  private final int[] cells;
  private final long[] by;

  private Move(int[] cells, long[] by) {
    this.cells = cells;
    this.by = by;
  }

  /** The numbers that differ. */
  int[] cells() {
    return cells;
  }

  /** By how much they differ, each in its place. */
  long[] by() {
    return by;
  }

  /**
   * A solution as a move, where it is one of whole numbers and every sum holds exactly.
   *
   * @param candidates the numbers that may differ, in order; all others are zero in the solution
   * @param by zero, and written where numbers differ
   */
  static Optional<Move> of(
      Links links,
      int index,
      long amount,
      int[] candidates,
      double[] solution,
      long[] by,
      Rebalancing.Prices prices) {
    int[] cells =
        IntStream.of(candidates).filter(each -> Math.abs(solution[each]) > WHOLE).toArray();
    for (int cell : cells) {
      by[cell] = Math.round(solution[cell]);
      boolean within = by[cell] <= prices.up(cell) && -by[cell] <= prices.down(cell);
      if (Math.abs(by[cell] - solution[cell]) > WHOLE || !within) {
        return Optional.empty();
      }
    }
    if (by[index] != amount) {
      return Optional.empty();
    }
    for (int cell : cells) {
      for (int equation : links.equationsOf(cell)) {
        if (!holds(links.equation(equation), by)) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Move(cells, IntStream.of(cells).mapToLong(cell -> by[cell]).toArray()));
  }

  private static boolean holds(int[] equation, long[] by) {
    long excess = -by[equation[0]];
    for (int at = 1; at < equation.length; at++) {
      excess += by[equation[at]];
    }
    return excess == 0;
  }

  /** By how much a number differs. */
  long of(int index) {
    for (int at = 0; at < cells.length; at++) {
      if (cells[at] == index) {
        return by[at];
      }
    }
    return 0;
  }
}

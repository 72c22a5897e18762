package oversight.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Shortest cycles of cells that share sums. Sums are nodes and a cell that stands in exactly two of
 * them is an edge; along a cycle numbers can be moved by one, up and down in turn, and every sum
 * still holds.
 */
final class Cycles {

  private static final long NEW_CELL = 1L << 32;
  private static final long WITHHELD_CELL = 1;
  private static final long LARGEST = NEW_CELL / 8;

  private record Step(int node, long cost) {}

  private final Links links;
  private final BitSet usable = new BitSet();

  Cycles(Links links, BitSet known) {
    this.links = links;
    for (int index = 0; index < links.size(); index++) {
      if (links.equationsOf(index).size() == 2
          && !known.get(index)
          && links.cell(index).value() > 0) {
        usable.set(index);
      }
    }
  }

  /** The cells of the cheapest cycle through a cell; those withheld already cost nothing. */
  Optional<BitSet> shortest(int through, BitSet withheld) {
    List<Integer> ends = links.equationsOf(through);
    if (ends.size() != 2) {
      return Optional.empty();
    }
    int from = ends.getFirst();
    int to = ends.getLast();
    int nodes = links.equations().size();
    long[] cost = new long[nodes];
    int[] by = new int[nodes];
    Arrays.fill(cost, Long.MAX_VALUE);
    Arrays.fill(by, -1);
    cost[from] = 0;
    PriorityQueue<Step> queue = new PriorityQueue<>(Comparator.comparingLong(Step::cost));
    queue.add(new Step(from, 0));
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      if (step.node() == to) {
        return Optional.of(cells(through, from, to, by));
      }
      if (step.cost() == cost[step.node()]) {
        relax(step, through, withheld, cost, by, queue);
      }
    }
    return Optional.empty();
  }

  private void relax(
      Step step, int through, BitSet withheld, long[] cost, int[] by, PriorityQueue<Step> queue) {
    for (int cell : links.equations().get(step.node())) {
      if (cell == through || !isEdge(cell, withheld)) {
        continue;
      }
      int next = otherEnd(cell, step.node());
      long reached = step.cost() + price(cell, withheld);
      if (reached < cost[next]) {
        cost[next] = reached;
        by[next] = cell;
        queue.add(new Step(next, reached));
      }
    }
  }

  /** A cell of an earlier version only can help where it is withheld, but cannot be added. */
  private boolean isEdge(int cell, BitSet withheld) {
    return usable.get(cell) && (cell < links.current() || withheld.get(cell));
  }

  private int otherEnd(int cell, int node) {
    List<Integer> ends = links.equationsOf(cell);
    return ends.getFirst() == node ? ends.getLast() : ends.getFirst();
  }

  private long price(int cell, BitSet withheld) {
    return withheld.get(cell)
        ? WITHHELD_CELL
        : NEW_CELL + Math.min(links.cell(cell).value(), LARGEST);
  }

  private BitSet cells(int through, int from, int to, int[] by) {
    BitSet cells = new BitSet();
    cells.set(through);
    for (int node = to; node != from; node = otherEnd(by[node], node)) {
      cells.set(by[node]);
    }
    return cells;
  }
}

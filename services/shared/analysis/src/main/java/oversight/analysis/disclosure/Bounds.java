package oversight.analysis.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The range each withheld number can have, given that none is below zero: sums are used to narrow
 * the ranges until nothing moves.
 */
final class Bounds {

  private static final long UNBOUNDED = Long.MAX_VALUE / 1_000_000;

  private final long[] low;
  private final long[] high;

  private Bounds(Links links, BitSet hidden) {
    low = new long[links.size()];
    high = new long[links.size()];
    Arrays.fill(high, UNBOUNDED);
    for (int index = 0; index < links.size(); index++) {
      if (!hidden.get(index)) {
        low[index] = links.cell(index).value();
        high[index] = low[index];
      }
    }
  }

  /** The withheld numbers with a range of one value. */
  static BitSet pinned(Links links, BitSet hidden) {
    Bounds bounds = new Bounds(links, hidden);
    boolean moved = true;
    for (int round = 0; moved && round < links.size(); round++) {
      moved = false;
      for (int[] equation : links.equations()) {
        moved |= bounds.narrow(equation);
      }
    }
    BitSet pinned = new BitSet();
    hidden.stream().filter(index -> bounds.low[index] == bounds.high[index]).forEach(pinned::set);
    return pinned;
  }

  private boolean narrow(int[] equation) {
    long lowParts = 0;
    long highParts = 0;
    for (int at = 1; at < equation.length; at++) {
      lowParts += low[equation[at]];
      highParts = Math.min(UNBOUNDED, highParts + high[equation[at]]);
    }
    int total = equation[0];
    boolean moved = set(total, lowParts, highParts);
    for (int at = 1; at < equation.length; at++) {
      int part = equation[at];
      long othersLow = lowParts - low[part];
      long othersHigh = highParts >= UNBOUNDED ? UNBOUNDED : highParts - high[part];
      lowParts -= low[part];
      moved |= set(part, low[total] - othersHigh, high[total] - othersLow);
      lowParts += low[part];
    }
    return moved;
  }

  private boolean set(int index, long atLeast, long atMost) {
    boolean moved = false;
    if (atLeast > low[index]) {
      low[index] = atLeast;
      moved = true;
    }
    if (atMost < high[index]) {
      high[index] = atMost;
      moved = true;
    }
    return moved;
  }
}

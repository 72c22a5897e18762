package oversight.analysis.disclosure;

import java.util.BitSet;

/** What the withheld cells behind an unsafe one touch. */
final class Reach {

  private Reach() {}

  /** Every cell of every sum that holds an unsafe cell or one linked to it by withheld cells. */
  static BitSet from(Links links, BitSet unsafe, BitSet withheld) {
    BitSet reached = new BitSet();
    BitSet open = (BitSet) unsafe.clone();
    BitSet done = new BitSet();
    while (!open.isEmpty()) {
      int index = open.nextSetBit(0);
      open.clear(index);
      done.set(index);
      for (int equation : links.equationsOf(index)) {
        for (int member : links.equations().get(equation)) {
          reached.set(member);
          if (withheld.get(member) && !done.get(member)) {
            open.set(member);
          }
        }
      }
    }
    return reached;
  }
}

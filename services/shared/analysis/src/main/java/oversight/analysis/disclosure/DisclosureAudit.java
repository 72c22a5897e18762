package oversight.analysis.disclosure;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tries to work withheld cells back, as a careful reader would. */
public final class DisclosureAudit {

  private DisclosureAudit() {}

  /**
   * The withheld cells whose exact value follows from what is shown: by adding and subtracting over
   * all sums, by what earlier versions show, or because no number is below zero.
   *
   * @param table the true figures
   * @param withheld the cells that are not shown
   * @param earlier what is public already
   */
  public static Set<String> workedBack(
      PublicTable table, Set<String> withheld, List<PublishedVersion> earlier) {
    Links links = new Links(table, earlier);
    BitSet hidden = new BitSet();
    IntStream.range(0, links.size())
        .filter(index -> !links.isShown(index))
        .filter(index -> index >= links.current() || withheld.contains(links.cell(index).id()))
        .forEach(hidden::set);
    BitSet found = workedBack(links, hidden);
    Set<String> ids = new LinkedHashSet<>();
    for (int index = 0; index < links.current(); index++) {
      String id = links.cell(index).id();
      if (withheld.contains(id) && (found.get(index) || !hidden.get(index))) {
        ids.add(id);
      }
    }
    return Set.copyOf(ids);
  }

  /** Takes turns between elimination and bounds until neither finds more. */
  private static BitSet workedBack(Links links, BitSet hidden) {
    BitSet found = new BitSet();
    BitSet left = (BitSet) hidden.clone();
    BitSet step;
    do {
      step = Elimination.determined(links, left);
      step.or(Bounds.pinned(links, left));
      found.or(step);
      left.andNot(step);
    } while (!step.isEmpty());
    return found;
  }
}

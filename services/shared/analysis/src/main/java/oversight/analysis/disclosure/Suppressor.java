package oversight.analysis.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides which cells of a public table to withhold.
 *
 * <p>Primary: counts of people from 1 to 4. Secondary: cells are added until no withheld number is
 * determined by the sums of this table and of earlier versions, and a later pass gives back those
 * that turn out not to be needed. Added cells are above zero, so that a withheld number can be
 * moved either way without any number falling below zero: it then has a range and not a single
 * value. The fewest cells are sought by shortest cycles of cells that share sums (Kelly, Golden,
 * Assad: Cell suppression, Networks 22, 1992); that is a good choice, not always the very least.
 */
public final class Suppressor {

  private Suppressor() {}

  /** What to withhold from a table that has no earlier public version. */
  public static Suppression suppress(PublicTable table) {
    return suppress(table, List.of());
  }

  /** What to withhold from a table, given all that is public already. */
  public static Suppression suppress(PublicTable table, List<PublishedVersion> earlier) {
    return new Search(new Links(table, earlier), earlier).run();
  }

  private static final class Search {

    private final Links links;
    private final BitSet known = new BitSet();
    private final BitSet primary = new BitSet();
    private final BitSet withheld = new BitSet();
    private final Set<String> exposed = new LinkedHashSet<>();

    Search(Links links, List<PublishedVersion> earlier) {
      this.links = links;
      IntStream.range(0, links.size()).filter(links::isShown).forEach(known::set);
      IntStream.range(links.current(), links.size())
          .filter(index -> !links.isShown(index))
          .forEach(withheld::set);
      if (!earlier.isEmpty()) {
        known.or(givenAwayEarlier());
      }
      withheld.andNot(known);
    }

    /** Numbers that the earlier versions determine, whatever is withheld now. */
    private BitSet givenAwayEarlier() {
      BitSet all = new BitSet();
      all.set(0, links.size());
      all.andNot(known);
      return Elimination.determined(links, all);
    }

    Suppression run() {
      for (int index = 0; index < links.current(); index++) {
        if (links.cell(index).isSmall()) {
          primary.set(index);
          if (known.get(index)) {
            exposed.add(links.cell(index).id());
          }
        }
      }
      withheld.or(primary);
      withheld.andNot(known);
      protect();
      giveBack();
      return result();
    }

    private void protect() {
      Cycles cycles = new Cycles(links, known);
      withheld.stream()
          .filter(index -> links.cell(index).isSmall())
          .boxed()
          .sorted(Comparator.comparingLong(index -> links.cell(index).value()))
          .forEach(index -> cycles.shortest(index, withheld).ifPresent(withheld::or));
      BitSet unsafe = unsafe();
      while (!unsafe.isEmpty()) {
        Optional<Integer> further = further(unsafe);
        if (further.isEmpty()) {
          unsafe.stream().forEach(index -> exposed.add(links.cell(index).id()));
          return;
        }
        withheld.set(further.get());
        unsafe = unsafe();
      }
    }

    /** Small counts that could be worked back by a reader who knew every zero. */
    private BitSet unsafe() {
      BitSet aboveZero = new BitSet();
      withheld.stream().filter(index -> links.cell(index).value() > 0).forEach(aboveZero::set);
      BitSet unsafe = Elimination.determined(links, aboveZero);
      unsafe.and(protectedCells());
      return unsafe;
    }

    private BitSet protectedCells() {
      BitSet cells = new BitSet();
      withheld.stream().filter(index -> links.cell(index).isSmall()).forEach(cells::set);
      return cells;
    }

    /**
     * The cell to add next: one above zero that shares a sum with an unsafe cell, leaving as few
     * sums as can be with a single withheld cell, a part before a total, small before large.
     */
    private Optional<Integer> further(BitSet unsafe) {
      BitSet reached = Reach.from(links, unsafe, withheld);
      return reached.stream()
          .boxed()
          .filter(index -> index < links.current())
          .filter(index -> !withheld.get(index) && !known.get(index))
          .filter(index -> links.cell(index).value() > 0)
          .min(
              Comparator.comparingLong(this::lonelySums)
                  .thenComparing(links::isTotal)
                  .thenComparingLong(index -> links.cell(index).value()));
    }

    private long lonelySums(int index) {
      return links.equationsOf(index).stream()
          .filter(
              equation -> IntStream.of(links.equations().get(equation)).noneMatch(withheld::get))
          .count();
    }

    /** Gives back added cells, the largest first, while every small count stays safe. */
    private void giveBack() {
      List<Integer> added =
          withheld.stream()
              .filter(index -> index < links.current() && !primary.get(index))
              .boxed()
              .sorted(
                  Comparator.comparingLong((Integer index) -> links.cell(index).value()).reversed())
              .toList();
      BitSet before = unsafe();
      for (int index : added) {
        withheld.clear(index);
        if (leavesASumLonely(index) || !unsafe().equals(before)) {
          withheld.set(index);
        }
      }
      withheld.andNot(determinedAdditions());
    }

    /** A quick sign of danger: a sum of the cell's with one withheld, protected cell. */
    private boolean leavesASumLonely(int index) {
      for (int equation : links.equationsOf(index)) {
        int count = 0;
        boolean small = false;
        for (int member : links.equations().get(equation)) {
          if (withheld.get(member)) {
            count++;
            small |= links.cell(member).isSmall();
          }
        }
        if (count == 1 && small) {
          return true;
        }
      }
      return false;
    }

    /** Added cells that can be worked back anyway: withholding them hides nothing. */
    private BitSet determinedAdditions() {
      BitSet determined = Elimination.determined(links, withheld);
      determined.andNot(primary);
      determined.clear(links.current(), Math.max(links.current(), determined.length()));
      return determined;
    }

    private Suppression result() {
      Set<String> small = new LinkedHashSet<>();
      Set<String> added = new LinkedHashSet<>();
      primary.stream().forEach(index -> small.add(links.cell(index).id()));
      withheld.stream()
          .filter(index -> index < links.current() && !primary.get(index))
          .forEach(index -> added.add(links.cell(index).id()));
      return new Suppression(small, added, exposed);
    }
  }
}

package oversight.analysis.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many further cells are withheld beside the very fewest, found by trying all. */
class FewestCellsTest {

  @Test
  void nearlyAsFewCellsAreAddedAsCanBe() {
    int ours = 0;
    int fewest = 0;
    int worst = 0;
    Random random = new Random(20261122);
    for (int table = 0; table < 60; table++) {
      PublicTable counts = Tables.flat(counts(random, 3, 3 + table % 2));
      Suppression suppression = Suppressor.suppress(counts);
      if (!suppression.narrowed().isEmpty() || !suppression.exposed().isEmpty()) {
        continue;
      }
      int least = fewest(counts, suppression);
      ours += suppression.secondary().size();
      fewest += least;
      worst = Math.max(worst, suppression.secondary().size() - least);
    }
    System.out.printf(
        "Further cells withheld in small tables: ours %d, fewest possible %d, ratio %.3f, at most"
            + " %d more in one%n",
        ours, fewest, ours / (double) fewest, worst);
    assertThat(fewest).isPositive();
    assertThat(ours).isLessThanOrEqualTo(fewest * 11 / 10);
    assertThat(worst).isLessThanOrEqualTo(2);
  }

  private static long[][] counts(Random random, int rows, int columns) {
    long[][] values = new long[rows][columns];
    for (long[] row : values) {
      for (int column = 0; column < columns; column++) {
        row[column] = random.nextInt(4) == 0 ? random.nextInt(5) : random.nextInt(40);
      }
    }
    return values;
  }

  private static int fewest(PublicTable table, Suppression suppression) {
    List<String> candidates =
        table.cells().stream()
            .filter(cell -> cell.value() > 0 && !suppression.primary().contains(cell.id()))
            .map(Cell::id)
            .toList();
    for (int size = 0; size < suppression.secondary().size(); size++) {
      if (some(table, suppression.primary(), candidates, size, 0, new ArrayList<>())) {
        return size;
      }
    }
    return suppression.secondary().size();
  }

  private static boolean some(
      PublicTable table,
      Set<String> primary,
      List<String> candidates,
      int size,
      int from,
      List<String> chosen) {
    if (chosen.size() == size) {
      Set<String> withheld = new LinkedHashSet<>(primary);
      withheld.addAll(chosen);
      return isSafe(table, withheld);
    }
    for (int at = from; at < candidates.size(); at++) {
      chosen.add(candidates.get(at));
      if (some(table, primary, candidates, size, at + 1, chosen)) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }

  /** The protection that the suppressor promises, by the same search for other tables. */
  private static boolean isSafe(PublicTable table, Set<String> withheld) {
    if (!DisclosureAudit.narrowed(table, withheld, List.of()).isEmpty()) {
      return false;
    }
    Links links = new Links(table, List.of());
    Reader insider = new Reader(links, true);
    BitSet hidden = new BitSet();
    for (int index = 0; index < links.size(); index++) {
      if (withheld.contains(links.cell(index).id())) {
        insider.hide(index, 0);
        hidden.set(index);
      }
    }
    Rebalancing search = new Rebalancing(links, insider);
    return hidden.stream()
        .filter(index -> links.cell(index).isSmall())
        .noneMatch(index -> search.move(index, 1).isEmpty() && search.move(index, -1).isEmpty());
  }
}

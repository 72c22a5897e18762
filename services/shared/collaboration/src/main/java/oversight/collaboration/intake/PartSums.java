package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.intake.FileSummary.Group;
import oversight.collaboration.rule.Place;
import oversight.collaboration.rule.RowsOfFile.Sum;

/**
 * Lays each whole beside the sum of its parts, where the file has anything of either. What the file
 * does not say again is taken from what the supplier has signed off for the same figure.
 */
final class PartSums {
  private final Map<Cell, Beside> cells = new LinkedHashMap<>();

  private record Cell(String measure, String force, String period) {}

  /** A whole, and its parts by key. */
  private record Beside(Side whole, Map<String, Side> parts) {
    Beside() {
      this(new Side(), new LinkedHashMap<>());
    }

    Side side(String key) {
      return key.isEmpty() ? whole : parts.computeIfAbsent(key, named -> new Side());
    }
  }

  /** One of the two things that are compared. */
  private static final class Side {
    private int given;
    private @Nullable BigDecimal sum;
    private Place first = Place.NONE;
    private boolean signedBefore;

    void add(int moreGiven, BigDecimal more) {
      given += moreGiven;
      if (moreGiven > 0) {
        sum = sum == null ? more : sum.add(more);
      }
    }
  }

  private PartSums() {}

  /** Parts by one key of a breakdown. */
  static void byKey(
      FileSummary file,
      Map<Group, SilentTotals.Total> silent,
      Set<String> measures,
      Consumer<Sum> found) {
    PartSums sums = new PartSums();
    file.totals()
        .forEach((group, total) -> {
          if (measures.contains(group.measure())) {
            sums.add(cell(group), group.key(), total);
          }
        });
    silent.forEach((group, total) -> sums.add(cell(group), group.key(), total));
    sums.tell(found);
  }

  /** Parts by force. */
  static void byForce(
      FileSummary file,
      Map<Group, SilentTotals.Total> silent,
      Set<String> measures,
      Consumer<Sum> found) {
    PartSums sums = new PartSums();
    file.totals()
        .forEach((group, total) -> {
          if (measures.contains(group.measure()) && group.key().isEmpty()) {
            sums.add(region(group), group.force(), total);
          }
        });
    silent.forEach((group, total) -> {
      if (group.key().isEmpty()) {
        sums.add(region(group), group.force(), total);
      }
    });
    sums.together().tell(found);
  }

  private static Cell cell(Group group) {
    return new Cell(group.measure(), group.force(), group.period());
  }

  private static Cell region(Group group) {
    return new Cell(group.measure(), "", group.period());
  }

  private void add(Cell cell, String key, FileSummary.Total total) {
    Side side = cells.computeIfAbsent(cell, named -> new Beside()).side(key);
    side.add(total.given(), total.sum());
    side.first = total.first();
  }

  private void add(Cell cell, String key, SilentTotals.Total total) {
    Beside beside = cells.get(cell);
    if (beside != null) {
      Side side = beside.side(key);
      side.add(total.given(), total.sum());
      side.signedBefore = true;
    }
  }

  /** The same with the parts of all keys as one. */
  private PartSums together() {
    PartSums sums = new PartSums();
    cells.forEach((cell, beside) -> {
      Side all = new Side();
      for (Side part : beside.parts().values()) {
        all.add(part.given, part.sum == null ? BigDecimal.ZERO : part.sum);
        all.first = all.first.row() == 0 ? part.first : all.first;
        all.signedBefore |= part.signedBefore;
      }
      sums.cells.put(cell, new Beside(beside.whole(), Map.of("", all)));
    });
    return sums;
  }

  private void tell(Consumer<Sum> found) {
    cells.forEach((cell, beside) -> {
      Side whole = beside.whole();
      beside
          .parts()
          .forEach((key, part) -> {
            if (whole.sum != null
                && part.sum != null
                && (whole.first.row() > 0 || part.first.row() > 0)) {
              found.accept(
                  new Sum(
                      cell.measure(),
                      cell.force(),
                      cell.period(),
                      key,
                      part.given,
                      part.sum,
                      whole.sum,
                      whole.first.row() > 0 ? whole.first : part.first,
                      whole.signedBefore || part.signedBefore));
            }
          });
    });
  }
}

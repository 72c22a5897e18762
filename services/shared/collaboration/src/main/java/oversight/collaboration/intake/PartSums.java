package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.intake.FileSummary.Group;
import oversight.collaboration.rule.RowsOfFile.Sum;

/**
 * Lays each whole beside the sum of its parts, where the file has anything of either. What the file
 * does not say again is taken from what the supplier has signed off for the same figure.
 */
final class PartSums {
  private final Map<Place, Beside> places = new LinkedHashMap<>();

  private record Place(String measure, String force, String period) {}

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
    private int row;
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
            sums.add(place(group), group.key(), total);
          }
        });
    silent.forEach((group, total) -> sums.add(place(group), group.key(), total));
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

  private static Place place(Group group) {
    return new Place(group.measure(), group.force(), group.period());
  }

  private static Place region(Group group) {
    return new Place(group.measure(), "", group.period());
  }

  private void add(Place place, String key, FileSummary.Total total) {
    Side side = places.computeIfAbsent(place, named -> new Beside()).side(key);
    side.add(total.given(), total.sum());
    side.row = total.firstRow();
  }

  private void add(Place place, String key, SilentTotals.Total total) {
    Beside beside = places.get(place);
    if (beside != null) {
      Side side = beside.side(key);
      side.add(total.given(), total.sum());
      side.signedBefore = true;
    }
  }

  /** The same with the parts of all keys as one. */
  private PartSums together() {
    PartSums sums = new PartSums();
    places.forEach((place, beside) -> {
      Side all = new Side();
      for (Side part : beside.parts().values()) {
        all.add(part.given, part.sum == null ? BigDecimal.ZERO : part.sum);
        all.row = all.row == 0 ? part.row : all.row;
        all.signedBefore |= part.signedBefore;
      }
      sums.places.put(place, new Beside(beside.whole(), Map.of("", all)));
    });
    return sums;
  }

  private void tell(Consumer<Sum> found) {
    places.forEach((place, beside) -> {
      Side whole = beside.whole();
      beside
          .parts()
          .forEach((key, part) -> {
            if (whole.sum != null && part.sum != null && (whole.row > 0 || part.row > 0)) {
              found.accept(
                  new Sum(
                      place.measure(),
                      place.force(),
                      place.period(),
                      key,
                      part.given,
                      part.sum,
                      whole.sum,
                      whole.row > 0 ? whole.row : part.row,
                      whole.signedBefore || part.signedBefore));
            }
          });
    });
  }
}

package oversight.collaboration.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.rule.Place;
import oversight.collaboration.rule.RowsOfFile.Whole;

/**
 * What is known of a file's understood rows once they have passed, however many they are: which
 * measures and periods there are, the first wholes, and the sums of parts. It holds no row, and as
 * many sums as the catalogue has parts, keys, forces and periods.
 */
final class FileSummary {
  /** Far more than a return has. */
  private static final int MOST_WHOLES = 5_000;

  private final Map<String, Set<String>> periods = new HashMap<>();
  private final List<Whole> wholes = new ArrayList<>();
  private final Map<Group, Total> totals = new LinkedHashMap<>();

  /**
   * Rows that are added up together.
   *
   * @param measure the part's code
   * @param force ONS code, or empty
   * @param period id
   * @param key of the breakdown; empty for the whole
   */
  record Group(String measure, String force, String period, String key) {}

  /** The sum of a group's values. */
  static final class Total {
    private int given;
    private BigDecimal sum = BigDecimal.ZERO;
    private Place first = Place.NONE;

    private void add(FigureRow row, @Nullable BigDecimal value) {
      if (row.breakdown().isEmpty() && given > 0) {
        // Said twice, which is another finding.
        return;
      }
      if (first.row() == 0) {
        first = new Place(row.sheet(), row.row());
      }
      if (value != null) {
        given++;
        sum = sum.add(value);
      }
    }

    /** How many of the rows have a value. */
    int given() {
      return given;
    }

    /** The sum of those values. */
    BigDecimal sum() {
      return sum;
    }

    /** The first of them in the file. */
    Place first() {
      return first;
    }
  }

  /** Takes a row into account. */
  void add(FigureRow row) {
    String period = row.period().id();
    BigDecimal value = row.value();
    periods.computeIfAbsent(row.measure(), measure -> new HashSet<>()).add(period);
    if (row.breakdown().indexOf(';') < 0) {
      totals
          .computeIfAbsent(
              new Group(row.measure(), row.force(), period, key(row.breakdown())),
              group -> new Total())
          .add(row, value);
    }
    if (value != null && row.breakdown().isEmpty() && wholes.size() < MOST_WHOLES) {
      wholes.add(
          new Whole(new Place(row.sheet(), row.row()), row.measure(), row.force(), period, value));
    }
  }

  /** The key of a breakdown by one key; empty for the whole. */
  private static String key(String breakdown) {
    return breakdown.isEmpty() ? "" : breakdown.substring(0, breakdown.indexOf('='));
  }

  /** The codes of the parts, each with the ids of its periods. */
  Map<String, Set<String>> periods() {
    return periods;
  }

  /** The first 5,000 values without a breakdown, in the order of the file. */
  List<Whole> wholes() {
    return List.copyOf(wholes);
  }

  /** The sums of wholes and of parts by one key, in the order of the file. */
  Map<Group, Total> totals() {
    return totals;
  }
}

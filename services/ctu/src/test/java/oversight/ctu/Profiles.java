package oversight.ctu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A made-up log of local profiles, and every figure counted from it by hand. */
final class Profiles {
  private record Row(String id, String authority, String force, @Nullable LocalDate refreshed) {}

  private static final List<String> FORCES =
      List.of("E23000014", "E23000015", "E23000016", "E23000017");

  private final LocalDate end;
  private final List<Row> rows = new ArrayList<>();

  /** So many as at the last day of a quarter, some refreshed exactly at the edge of 12 months. */
  Profiles(long seed, LocalDate end, int many) {
    this.end = end;
    Random random = new Random(seed);
    LocalDate edge = end.plusDays(1).minusMonths(12);
    for (int number = 0; number < many; number++) {
      LocalDate refreshed =
          switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> edge;
            case 2 -> edge.minusDays(1);
            case 3 -> end;
            default -> end.minusDays(random.nextInt(900));
          };
      rows.add(
          new Row(
              "P/" + seed + "-" + number,
              "authority-" + random.nextInt(9),
              FORCES.get(random.nextInt(3)),
              refreshed));
    }
  }

  /** The file. */
  String csv() {
    StringBuilder csv = new StringBuilder("profile,authority,force,checked,due-since,refreshed\n");
    for (Row row : rows) {
      csv.append(
          "%s,%s,%s,%s,2010-04-01,%s\n"
              .formatted(
                  row.id(),
                  row.authority(),
                  row.force(),
                  end,
                  row.refreshed() == null ? "" : row.refreshed()));
    }
    return csv.toString();
  }

  /** Whether it was refreshed in the twelve months to the last day, by counting days one by one. */
  private boolean isCurrent(Row row) {
    for (LocalDate day = end; day.isAfter(end.minusMonths(12)); day = day.minusDays(1)) {
      if (day.equals(row.refreshed())) {
        return true;
      }
    }
    return false;
  }

  /** Every figure above zero, by "part force breakdown". */
  Map<String, Integer> figures() {
    Map<String, Integer> figures = new TreeMap<>();
    for (Row row : rows) {
      for (String breakdown : List.of("", "authority=" + row.authority())) {
        figures.merge("CT08.due " + row.force() + " " + breakdown, 1, Integer::sum);
        if (isCurrent(row)) {
          figures.merge("CT08.refreshed " + row.force() + " " + breakdown, 1, Integer::sum);
        }
      }
    }
    return figures;
  }

  /** How many are current in the region. */
  long current() {
    return rows.stream().filter(this::isCurrent).count();
  }
}

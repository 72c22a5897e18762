package oversight.cmpg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A made-up log of collision investigations, and every figure counted from it by hand. */
final class Collisions {
  private record Row(
      String id, String force, LocalDate opened, String severity, String failedToStop) {}

  private final List<Row> rows = new ArrayList<>();

  /** So many in a quarter, on the roads of these forces. */
  Collisions(long seed, LocalDate first, int many, List<String> forces) {
    Random random = new Random(seed);
    for (int number = 0; number < many; number++) {
      rows.add(
          new Row(
              "CIU/" + seed + "-" + number,
              forces.get(random.nextInt(forces.size())),
              first.plusDays(random.nextInt(90)),
              random.nextBoolean() ? "fatal" : "life-changing",
              random.nextInt(4) == 0 ? "yes" : "no"));
    }
  }

  /** The file. */
  String csv() {
    StringBuilder csv =
        new StringBuilder("investigation,force,opened,collision,severity,failed-to-stop,closed\n");
    for (Row row : rows) {
      csv.append(
          "%s,%s,%s,%s,%s,%s,\n"
              .formatted(
                  row.id(),
                  row.force(),
                  row.opened(),
                  row.opened().minusDays(1),
                  row.severity(),
                  row.failedToStop()));
    }
    return csv.toString();
  }

  /** Every figure above zero, by "force breakdown". */
  Map<String, Integer> figures() {
    Map<String, Integer> figures = new TreeMap<>();
    for (Row row : rows) {
      figures.merge(row.force() + " ", 1, Integer::sum);
      figures.merge(row.force() + " severity=" + row.severity(), 1, Integer::sum);
      figures.merge(row.force() + " failed-to-stop=" + row.failedToStop(), 1, Integer::sum);
    }
    return figures;
  }
}

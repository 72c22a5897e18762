package oversight.cmpg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Made-up breath tests of a campaign, force by force and month by month, added up by hand. */
final class CampaignFigures {
  private record Cell(String supplier, String force, String month, int tests, int failures) {}

  private final String series;
  private final List<Cell> cells = new ArrayList<>();

  CampaignFigures(String series, List<String> months, List<String> suppliers, long seed) {
    this.series = series;
    Random random = new Random(seed);
    for (String supplier : suppliers) {
      for (String month : months) {
        int tests = 100 + random.nextInt(900);
        cells.add(new Cell(supplier, supplier, month, tests, random.nextInt(tests)));
      }
    }
  }

  /** What the unit itself found on a force's roads, on top of what the force found. */
  CampaignFigures byTheUnit(String force, String month, int tests, int failures) {
    cells.add(new Cell("cmpg", force, month, tests, failures));
    return this;
  }

  /** A supplier's file: with each campaign figure a whole that is larger. */
  String csv(String supplier) {
    StringBuilder csv = new StringBuilder("measure,period,breakdown,force,value,note\n");
    for (Cell cell : cells) {
      if (cell.supplier().equals(supplier)) {
        add(csv, "tests", cell, cell.tests());
        add(csv, "failures", cell, cell.failures());
      }
    }
    return csv.toString();
  }

  private void add(StringBuilder csv, String part, Cell cell, int value) {
    csv.append(
        "CM03.%s,%s,campaign=%s,%s,%d,\n"
            .formatted(part, cell.month(), series, cell.force(), value));
    csv.append("CM03.%s,%s,,%s,%d,\n".formatted(part, cell.month(), cell.force(), value + 1000));
  }

  /** By force, and "" for all of them: "failures tests rate". */
  Map<String, String> expected(Map<String, String> codes) {
    Map<String, long[]> sums = new TreeMap<>();
    for (Cell cell : cells) {
      for (String where : List.of(codes.get(cell.force()), "")) {
        long[] sum = sums.computeIfAbsent(where, key -> new long[2]);
        sum[0] += cell.failures();
        sum[1] += cell.tests();
      }
    }
    Map<String, String> told = new TreeMap<>();
    sums.forEach((where, sum) ->
        told.put(
            where,
            sum[0]
                + " "
                + sum[1]
                + " "
                + new BigDecimal(sum[0] * 100)
                    .divide(new BigDecimal(sum[1]), 10, RoundingMode.HALF_UP)
                    .toPlainString()));
    return told;
  }
}

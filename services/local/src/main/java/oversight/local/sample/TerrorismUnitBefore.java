package oversight.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sample makes up of the terrorism unit for the year before the quarters that it
 * publishes: the figures of the last one, a part more or less, so that each has a year before to be
 * held against.
 */
final class TerrorismUnitBefore {
  private static final String UNIT = "ctu";
  private static final String MODEL = "2011-12-Q3";

  /**
   * Per cent of the last quarter's figures, by quarter: all others, and those that have been
   * rising.
   */
  private record Part(String quarter, int usual, int rising) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("2010-11-Q2", 84, 82),
          new Part("2010-11-Q3", 88, 86),
          new Part("2010-11-Q4", 97, 90),
          new Part("2011-12-Q1", 92, 93));

  /** What was agreed or planned, which stays as it is. */
  private static final List<String> STANDING =
      List.of("target", "establishment", "planned", "grant");

  private static final List<String> RISING = List.of("in-post", "strength");

  private TerrorismUnitBefore() {}

  /** A file a quarter, in order. */
  static List<Return> returns() {
    List<Return> returns = new ArrayList<>();
    for (Part part : PARTS) {
      StringBuilder csv = new StringBuilder();
      Resources.read("illustrative/ctu-" + MODEL + ".csv")
          .lines()
          .forEach(line -> csv.append(row(line, part)).append('\n'));
      returns.add(
          new Return(
              UNIT, UNIT, part.quarter(), csv.toString(), "analyst." + UNIT, "author." + UNIT));
    }
    return returns;
  }

  private static String row(String line, Part part) {
    String[] cells = line.split(",", -1);
    if (!cells[1].equals(MODEL)) {
      return line;
    }
    String kind = cells[0].substring(cells[0].indexOf('.') + 1);
    cells[1] = part.quarter();
    if (!STANDING.contains(kind)) {
      BigDecimal value = new BigDecimal(cells[4]);
      int per = RISING.contains(kind) ? part.rising() : part.usual();
      cells[4] =
          value
              .multiply(BigDecimal.valueOf(per))
              .divide(BigDecimal.valueOf(100), value.scale(), RoundingMode.HALF_UP)
              .toPlainString();
    }
    return String.join(",", cells);
  }
}

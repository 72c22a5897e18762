package oversight.local.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Made-up charges of the air service, and statements of its budget. */
final class AirMoney {
  private static final int PER_CENT = 100;
  private static final Map<String, Integer> SHARES =
      new TreeMap<>(
          Map.of("staffordshire", 22, "warwickshire", 15, "west-mercia", 25, "west-midlands", 38));
  private static final List<Line> LINES =
      List.of(
          new Line("crew", "Crews", "cost", "yes", 1_900_000, 8_000),
          new Line("maintenance", "Maintenance of aircraft", "cost", "yes", 1_250_000, 15_000),
          new Line("fuel", "Fuel", "cost", "yes", 640_000, -12_000),
          new Line("bases", "Bases", "cost", "yes", 410_000, 0),
          new Line("sales", "Sale of equipment", "income", "yes", 60_000, 2_000),
          new Line("office", "Head office", "cost", "no", 210_000, 0));

  /**
   * A line of the budget.
   *
   * @param year pounds agreed
   * @param drift by how many pounds the forecast moves every quarter
   */
  private record Line(String name, String title, String side, String shared, int year, int drift) {}

  private AirMoney() {}

  /** What a force is charged for a quarter: a quarter of its share of 4,140,000 pounds. */
  static int charge(String force) {
    return 4_140_000 / 4 * SHARES.getOrDefault(force, 0) / PER_CENT;
  }

  /** The forces that are charged. */
  static List<String> forces() {
    return List.copyOf(SHARES.keySet());
  }

  /** The service's file of charges for a quarter. */
  static String charges(String quarter) {
    StringBuilder csv = new StringBuilder("measure,period,force,breakdown,value,note\n");
    forces()
        .forEach(force ->
            csv.append(
                "NP08,%s,%s,,%d,%s\n".formatted(quarter, force, charge(force), AirCalls.NOTE)));
    return csv.toString();
  }

  /** A force's file of what it booked for a quarter. */
  static String booked(String quarter, String force) {
    return "measure,period,force,breakdown,value,note\nNP08,%s,%s,,%d,%s\n"
        .formatted(quarter, force, charge(force), AirCalls.NOTE);
  }

  /**
   * A statement of the budget.
   *
   * @param quarters how many quarters of the year have passed
   * @param asAt the last day of them
   */
  static String budget(int quarters, String asAt) {
    StringBuilder csv =
        new StringBuilder("line,title,as-at,side,shared,budget,forecast,actual,note\n");
    for (Line line : LINES) {
      int forecast = line.year() + quarters * line.drift();
      csv.append(
          "%s,%s,%s,%s,%s,%d,%d,%d,%s\n"
              .formatted(
                  line.name(),
                  line.title(),
                  asAt,
                  line.side(),
                  line.shared(),
                  line.year(),
                  forecast,
                  forecast / 4 * quarters,
                  AirCalls.NOTE));
    }
    return csv.toString();
  }
}

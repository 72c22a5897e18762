package oversight.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What the sample makes up of the organised crime unit for the quarters before those it publishes,
 * so that a report has a year before to be held against and a chart enough months for its limits:
 * logs of disruptions, crime groups, tasking and assets, and the figures that follow from no log.
 * The same at every run.
 */
final class CrimeUnitBefore {
  /** The first month of the first quarter; the last quarter ends before {@link #PUBLISHED}. */
  static final YearMonth FIRST = YearMonth.of(2010, 1);

  /** The first month of the first quarter that is published. */
  static final YearMonth PUBLISHED = YearMonth.of(2011, 7);

  private static final String UNIT = "rocu";
  private static final String NOTE = AirCalls.NOTE;
  private static final List<String> FORCES =
      List.of("staffordshire", "warwickshire", "west-mercia", "west-midlands");
  private static final List<Integer> TOOK_PART = List.of(40, 10, 31, 58);
  private static final List<String> CODES =
      List.of("E23000015", "E23000017", "E23000016", "E23000014");
  private static final List<String> THREATS =
      List.of("drugs", "firearms", "cyber", "fraud", "csea", "modern-slavery", "acquisitive-crime");

  /** Disruptions by month: about 29 until April 2011, then above what was usual before. */
  private static final List<Integer> DISRUPTIONS =
      List.of(27, 30, 26, 29, 31, 28, 30, 27, 32, 29, 28, 31, 29, 30, 31, 30, 36, 37);

  private final YearMonth start;
  private final int number;
  private final String quarter;
  private final Random random;

  private CrimeUnitBefore(YearMonth start, int number) {
    this.start = start;
    this.number = number;
    this.quarter = FinancialQuarter.of(start);
    this.random = new Random(start.getYear() * 100L + start.getMonthValue());
  }

  /** Everything, the oldest quarter first; the logs before the figures. */
  static List<Return> returns() {
    List<Return> returns = new ArrayList<>();
    int number = 0;
    for (YearMonth start = FIRST; start.isBefore(PUBLISHED); start = start.plusMonths(3)) {
      CrimeUnitBefore before = new CrimeUnitBefore(start, number);
      returns.add(before.of("disruptions", before.disruptions()));
      returns.add(before.of("groups", CrimeGroupsBefore.csv(start, number)));
      returns.add(before.of("tasking", before.tasking()));
      returns.add(before.of("assets", before.assets()));
      returns.add(before.of("", before.figures()));
      number++;
    }
    return returns;
  }

  private Return of(String log, String csv) {
    return new Return(UNIT, UNIT, quarter, csv, "analyst." + UNIT, "author." + UNIT, log);
  }

  private String disruptions() {
    StringBuilder csv =
        new StringBuilder("disruption,date,level,p,threat,lead,lead-force,forces,note\n");
    int written = 0;
    for (int month = 0; month < 3; month++) {
      int many = DISRUPTIONS.get(number * 3 + month);
      for (LocalDate day : days(start.plusMonths(month), many)) {
        List<String> forces = tookPart();
        int lead = random.nextInt(3);
        csv.append(
            "D-%s-%03d,%s,%s,%s,%s,%s,%s,%s,%s\n"
                .formatted(
                    start,
                    ++written,
                    day,
                    List.of("major", "moderate", "minor", "minor", "minor").get(random.nextInt(5)),
                    List.of("pursue", "pursue", "pursue", "prevent", "protect", "prepare")
                        .get(random.nextInt(6)),
                    one(THREATS),
                    List.of("unit", "force", "joint").get(lead),
                    lead == 0 ? "" : one(forces),
                    String.join(";", forces),
                    NOTE));
      }
    }
    return csv.toString();
  }

  private String tasking() {
    StringBuilder csv =
        new StringBuilder("request,received,requester,force,help,decided,decision,reason,note\n");
    List<LocalDate> received = new ArrayList<>();
    for (int month = 0; month < 3; month++) {
      received.addAll(days(start.plusMonths(month), 17 + random.nextInt(4)));
    }
    int written = 0;
    for (LocalDate day : received) {
      int who = random.nextInt(8);
      boolean accepted = random.nextInt(100) < 70 + number;
      boolean pending = day.isAfter(start.plusMonths(2).atEndOfMonth().minusDays(20));
      csv.append(
          "T-%s-%03d,%s,%s,%s,%s,%s,%s,%s,%s\n"
              .formatted(
                  start,
                  ++written,
                  day,
                  who < 6 ? "force" : who == 6 ? "nca" : "partner",
                  who < 6 ? force() : "",
                  one(List.of("covert-policing", "cyber", "intelligence", "surveillance")),
                  pending ? "" : day.plusDays(4 + random.nextInt(12)),
                  pending ? "" : accepted ? "accepted" : "declined",
                  pending || accepted ? "" : "below-threshold",
                  NOTE));
    }
    return csv.toString();
  }

  private String assets() {
    StringBuilder csv = new StringBuilder("entry,date,force,stage,amount,note\n");
    int written = 0;
    for (int month = 0; month < 3; month++) {
      for (LocalDate day : days(start.plusMonths(month), 21)) {
        csv.append(
            "A-%s-%03d,%s,%s,%s,%d.%02d,%s\n"
                .formatted(
                    start,
                    ++written,
                    day,
                    force(),
                    List.of("restrained", "ordered", "collected", "forfeited").get(written % 4),
                    1_000 + random.nextInt(45_000),
                    random.nextInt(100),
                    NOTE));
      }
    }
    return csv.toString();
  }

  private String figures() {
    StringBuilder csv = new StringBuilder("measure,period,force,breakdown,value,note\n");
    List<Integer> firearms = List.of(5, 2, 4, 9);
    List<Integer> budgets = List.of(120_000, 72_000, 132_000, 312_000);
    for (int force = 0; force < CODES.size(); force++) {
      int budget = budgets.get(force);
      row(csv, "RO10", CODES.get(force), firearms.get(force) + random.nextInt(3));
      row(csv, "RO12.budget", CODES.get(force), budget);
      row(csv, "RO12.spend", CODES.get(force), budget / 100 * (93 + random.nextInt(6)));
    }
    row(csv, "RO11.in-place", "", 7 + number / 2);
    return csv.toString();
  }

  private void row(StringBuilder csv, String measure, String force, int value) {
    csv.append("%s,%s,%s,,%d,%s\n".formatted(measure, quarter, force, value, NOTE));
  }

  /** So many days of a month, in order. */
  private List<LocalDate> days(YearMonth month, int many) {
    return random
        .ints(many, 1, month.lengthOfMonth() + 1)
        .mapToObj(month::atDay)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** The forces of a disruption, as often as in the quarters that are published. */
  private List<String> tookPart() {
    List<String> forces = new ArrayList<>();
    for (int force = 0; force < FORCES.size(); force++) {
      if (random.nextInt(100) < TOOK_PART.get(force)) {
        forces.add(FORCES.get(force));
      }
    }
    return forces.isEmpty() ? List.of("west-midlands") : forces;
  }

  /** West Midlands as often as the other three together. */
  private String force() {
    return random.nextBoolean() ? "west-midlands" : one(FORCES);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}

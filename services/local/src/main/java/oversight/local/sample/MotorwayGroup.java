package oversight.local.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the sample makes up of the motorway group's own work from April 2010 to December 2011: drug
 * wipes, vehicles seized, arrests, operations and what each force paid, so that its cost stands
 * beside its use and nothing that it owes is missing. The wipes of two Decembers come from files of
 * their own, with their campaigns. The same at every run.
 */
final class MotorwayGroup {
  private static final String UNIT = "cmpg";
  private static final YearMonth FIRST = YearMonth.of(2010, 4);
  private static final YearMonth LAST = YearMonth.of(2011, 12);
  private static final int PAID_A_QUARTER = 1_400_000;
  private static final int PER_CENT = 100;

  /** Force, its members' share of the cost in per cent (0 for no member), and its usual month. */
  private record Force(String code, int share, int wipes, int seized, int arrests) {}

  private static final List<Force> FORCES =
      List.of(
          new Force("E23000015", 25, 60, 118, 46),
          new Force("E23000017", 0, 31, 64, 0),
          new Force("E23000016", 25, 68, 96, 39),
          new Force("E23000014", 50, 121, 205, 118));

  /** The files whose rows replace what is made here for the same month and force. */
  private static final Map<String, String> CAMPAIGNS =
      Map.of("2010-11-Q3", "2010-12", "2011-12-Q3", "2011-12");

  private final YearMonth start;
  private final String quarter;
  private final Random random;
  private final StringBuilder csv =
      new StringBuilder("measure,period,force,breakdown,value,note\n");

  private MotorwayGroup(YearMonth start) {
    this.start = start;
    this.quarter = FinancialQuarter.of(start);
    this.random = new Random(start.getYear() * 100L + start.getMonthValue());
  }

  /** A file a quarter, in order. */
  static List<Return> returns() {
    List<Return> returns = new ArrayList<>();
    for (YearMonth start = FIRST; start.isBefore(LAST); start = start.plusMonths(3)) {
      MotorwayGroup group = new MotorwayGroup(start);
      returns.add(
          new Return(UNIT, UNIT, group.quarter, group.file(), "analyst." + UNIT, "author." + UNIT));
    }
    return returns;
  }

  private String file() {
    for (Force force : FORCES) {
      for (int month = 0; month < 3; month++) {
        ofMonth(force, start.plusMonths(month));
      }
      if (force.share() > 0) {
        int paid = PAID_A_QUARTER * force.share() / PER_CENT;
        row("CM12.paid", quarter, force, paid);
        row("CM12.agreed", quarter, force, paid);
        row("CM08", quarter, force, operations(force));
      }
    }
    if (CAMPAIGNS.containsKey(quarter)) {
      Resources.read("illustrative/cmpg-" + quarter + ".csv")
          .lines()
          .skip(1)
          .forEach(line -> csv.append(line).append('\n'));
    }
    return csv.toString();
  }

  private void ofMonth(Force force, YearMonth month) {
    row("CM05", month.toString(), force, around(force.seized()));
    if (force.share() > 0) {
      row("CM07", month.toString(), force, around(force.arrests()));
    }
    int wipes = around(force.wipes());
    boolean campaign = month.toString().equals(CAMPAIGNS.get(quarter));
    if (!campaign || force.share() == 0) {
      row("CM04.wipes", month.toString(), force, wipes);
      row("CM04.positives", month.toString(), force, wipes * (26 + random.nextInt(9)) / PER_CENT);
    }
  }

  /** From two to five a quarter; worked out without chance, so that nothing else moves. */
  private int operations(Force force) {
    int quarters = start.getYear() * 4 + start.getMonthValue() / 3;
    return 2 + (quarters * 3 + force.arrests()) % 4;
  }

  private void row(String measure, String period, Force force, int value) {
    csv.append("%s,%s,%s,,%d,%s\n".formatted(measure, period, force.code(), value, AirCalls.NOTE));
  }

  private int around(int usual) {
    return usual + random.nextInt(usual / 5 + 1) - usual / 10;
  }
}

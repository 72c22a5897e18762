package oversight.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sample makes up of the air service from the day on which it took the region's forces on:
 * logs from which its figures follow, charges of both sides, and a year's budget.
 */
final class AirService {
  private static final String UNIT = "npas";
  private static final LocalDate HANDOVER = LocalDate.of(2013, 10, 2);
  private static final YearMonth FIRST = YearMonth.of(2013, 10);
  private static final YearMonth LAST = YearMonth.of(2016, 3);
  private static final YearMonth FIRST_CHARGED = YearMonth.of(2014, 4);
  private static final YearMonth FIRST_BUDGETED = YearMonth.of(2015, 4);

  private AirService() {}

  /** Everything, each supplier's quarters in order. */
  static List<Return> returns() {
    List<Return> returns = new ArrayList<>();
    for (YearMonth start = FIRST; start.isBefore(LAST); start = start.plusMonths(3)) {
      List<YearMonth> months = List.of(start, start.plusMonths(1), start.plusMonths(2));
      String quarter = FinancialQuarter.of(start);
      returns.add(ofUnit(quarter, AirCalls.csv(months, HANDOVER), "calls"));
      returns.add(ofUnit(quarter, AirShifts.csv(months, HANDOVER), "availability"));
      if (!start.isBefore(FIRST_CHARGED)) {
        returns.add(ofUnit(quarter, AirMoney.charges(quarter), ""));
      }
      if (!start.isBefore(FIRST_BUDGETED)) {
        for (String force : AirMoney.forces()) {
          returns.add(
              new Return(
                  UNIT,
                  force,
                  quarter,
                  AirMoney.booked(quarter, force),
                  "systems." + force,
                  "approver." + force));
        }
        int passed = Character.digit(quarter.charAt(quarter.length() - 1), 10);
        String asAt = start.plusMonths(2).atEndOfMonth().toString();
        returns.add(ofUnit(quarter, AirMoney.budget(passed, asAt), "budget"));
      }
    }
    return returns;
  }

  private static Return ofUnit(String quarter, String csv, String log) {
    return new Return(UNIT, UNIT, quarter, csv, "analyst." + UNIT, "author." + UNIT, log);
  }
}

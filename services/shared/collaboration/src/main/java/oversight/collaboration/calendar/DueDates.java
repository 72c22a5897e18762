package oversight.collaboration.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import oversight.analysis.period.FinancialQuarter;
import oversight.region.Deadlines;

/**
 * By when the figures of a quarter are due.
 *
 * @param figures the last day on which a supplier submits in time
 * @param signOff the last day on which its approver signs off in time
 */
public record DueDates(LocalDate figures, LocalDate signOff) {
  /** Where the day of a deadline begins and ends. */
  public static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** The due dates of a quarter, counted in working days from its last day. */
  public static DueDates of(FinancialQuarter quarter, Deadlines deadlines) {
    return new DueDates(
        WorkingDays.plus(quarter.end(), deadlines.figures()),
        WorkingDays.plus(quarter.end(), deadlines.signOff()));
  }

  /** Whether the day on which figures were due is over. */
  public boolean arePast(Clock clock) {
    return LocalDate.now(clock.withZone(ENGLAND)).isAfter(figures);
  }
}

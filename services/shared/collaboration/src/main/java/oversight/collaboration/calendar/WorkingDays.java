package oversight.collaboration.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The working days of England: every day but Saturdays, Sundays and bank holidays with their
 * substitute days. The holidays are Jollyday's, compared in a test with those that GOV.UK
 * publishes.
 */
public final class WorkingDays {
  private static final String ENGLAND = "eng";
  private static final Set<java.time.DayOfWeek> WEEKEND = EnumSet.of(SATURDAY, SUNDAY);

  private static final HolidayManager HOLIDAYS =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

  private WorkingDays() {}

  /** Whether the day is a bank holiday, or the substitute for one that fell on a weekend. */
  public static boolean isBankHoliday(LocalDate day) {
    return HOLIDAYS.isHoliday(day, ENGLAND);
  }

  /** Whether people work on the day. */
  public static boolean isWorkingDay(LocalDate day) {
    return !WEEKEND.contains(day.getDayOfWeek()) && !isBankHoliday(day);
  }

  /**
   * The working day that is so many working days after a day, which does not count itself.
   *
   * @param days at least 1
   */
  public static LocalDate plus(LocalDate day, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("Count at least one working day on: " + days);
    }
    LocalDate reached = day;
    for (int left = days; left > 0; ) {
      reached = reached.plusDays(1);
      if (isWorkingDay(reached)) {
        left--;
      }
    }
    return reached;
  }
}

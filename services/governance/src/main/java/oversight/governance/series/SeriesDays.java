package oversight.governance.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import oversight.service.error.InvalidFieldException;

/**
 * The days of a series: the same place in the month as the first, the second Tuesday or the last.
 */
final class SeriesDays {
  private static final int WEEK = 7;
  private static final int LAST = 5;

  private SeriesDays() {}

  /**
   * The days, the first among them.
   *
   * @param months how far apart
   */
  static List<LocalDate> from(LocalDate first, int months, int count) {
    int week = (first.getDayOfMonth() - 1) / WEEK + 1;
    List<LocalDate> days = new ArrayList<>();
    days.add(first);
    for (int index = 1; index < count; index++) {
      LocalDate month = YearMonth.from(first).plusMonths((long) index * months).atDay(1);
      days.add(
          month.with(
              week == LAST
                  ? TemporalAdjusters.lastInMonth(first.getDayOfWeek())
                  : TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek())));
    }
    return days;
  }

  /** Reads the first day of a request. */
  static LocalDate read(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException impossible) {
      throw new InvalidFieldException(
          "first_date", "'%s' is not a day of the calendar.".formatted(text));
    }
  }
}

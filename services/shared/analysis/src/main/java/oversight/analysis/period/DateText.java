package oversight.analysis.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as they are written on screen and in papers. */
final class DateText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private DateText() {}

  static String range(LocalDate first, LocalDate last) {
    DateTimeFormatter firstFormat = first.getYear() == last.getYear() ? DAY : FULL;
    return first.format(firstFormat) + " to " + last.format(FULL);
  }

  static String month(YearMonth month) {
    return month.format(MONTH);
  }

  /** {@code 2015/16}, or {@code 2015-16} for an id. */
  static String years(int firstYear, char separator) {
    return String.format(Locale.ROOT, "%04d%c%02d", firstYear, separator, (firstYear + 1) % 100);
  }
}

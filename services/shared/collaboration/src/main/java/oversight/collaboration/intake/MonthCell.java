package oversight.collaboration.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oversight.analysis.period.FinancialQuarter;

/**
 * A month as spreadsheets leave it in the column of periods: "Oct-15", the first day of the month,
 * or that day's serial number. It is understood only where it can mean one month.
 */
final class MonthCell {
  private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T[0-9:]+)?");
  private static final Pattern SERIAL = Pattern.compile("[34]\\d{4}");
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z]{3,9})[ \\-/']{1,2}(\\d{2}|\\d{4})");

  /** Serial number 0 of Excel's dates from March 1900 on. */
  private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

  /** And in workbooks that say so, as early ones on the Macintosh. */
  private static final LocalDate SERIAL_ORIGIN_1904 = LocalDate.of(1904, 1, 1);

  private MonthCell() {}

  /** The month that a cell can only mean, if it does. */
  static Optional<YearMonth> month(String cell, FinancialQuarter quarter) {
    Matcher named = NAMED.matcher(cell);
    if (named.matches()) {
      return named(named.group(1), named.group(2), quarter);
    }
    return date(cell)
        .filter(date -> date.getDayOfMonth() == 1)
        .map(YearMonth::from)
        .filter(month -> DATE.matcher(cell).matches() || isOf(quarter, month));
  }

  /** A day within a month that a cell holds, which says nothing of which month was meant. */
  static Optional<LocalDate> dayWithin(String cell) {
    return DATE.matcher(cell).matches()
        ? date(cell).filter(date -> date.getDayOfMonth() > 1)
        : Optional.empty();
  }

  /**
   * The month of the quarter whose first day has this serial number where dates count from 1904.
   */
  static Optional<YearMonth> by1904(String cell, FinancialQuarter quarter) {
    return SERIAL.matcher(cell).matches()
        ? months(quarter)
            .filter(
                month -> SERIAL_ORIGIN_1904.plusDays(Long.parseLong(cell)).equals(month.atDay(1)))
            .findFirst()
        : Optional.empty();
  }

  /** A spreadsheet takes "Oct-15" for 15 October of the year in which it is typed. */
  static Optional<YearMonth> likely(LocalDate day, FinancialQuarter quarter) {
    return months(quarter)
        .filter(month -> month.getMonth() == day.getMonth())
        .filter(month -> month.getYear() % 100 == day.getDayOfMonth())
        .findFirst();
  }

  private static Optional<YearMonth> named(String name, String year, FinancialQuarter quarter) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.UK);
      if (name.equalsIgnoreCase(full) || name.equalsIgnoreCase(full.substring(0, 3))) {
        return year.length() == 4
            ? Optional.of(YearMonth.of(Integer.parseInt(year), month))
            : months(quarter)
                .filter(candidate -> candidate.getMonth() == month)
                .filter(candidate -> candidate.getYear() % 100 == Integer.parseInt(year))
                .findFirst();
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(String cell) {
    Matcher iso = DATE.matcher(cell);
    try {
      if (iso.matches()) {
        return Optional.of(LocalDate.parse(iso.group(1)));
      }
      if (SERIAL.matcher(cell).matches()) {
        return Optional.of(SERIAL_ORIGIN.plusDays(Long.parseLong(cell)));
      }
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isOf(FinancialQuarter quarter, YearMonth month) {
    return months(quarter).anyMatch(month::equals);
  }

  private static Stream<YearMonth> months(FinancialQuarter quarter) {
    YearMonth first = YearMonth.from(quarter.start());
    return Stream.of(first, first.plusMonths(1), first.plusMonths(2));
  }
}

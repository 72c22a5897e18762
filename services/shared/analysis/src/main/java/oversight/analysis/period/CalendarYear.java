package oversight.analysis.period;

import java.time.YearMonth;
import java.util.Locale;

/** A calendar year, January to December, id {@code cy-2015}. */
public record CalendarYear(int year) implements Period {

  @Override
  public String id() {
    return String.format(Locale.ROOT, "cy-%04d", year);
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.CALENDAR_YEAR;
  }

  @Override
  public YearMonth firstMonth() {
    return YearMonth.of(year, 1);
  }

  @Override
  public YearMonth lastMonth() {
    return YearMonth.of(year, 12);
  }

  @Override
  public String label() {
    return "calendar year " + year + " (" + dates() + ")";
  }

  @Override
  public CalendarYear previous() {
    return new CalendarYear(year - 1);
  }

  @Override
  public CalendarYear next() {
    return new CalendarYear(year + 1);
  }

  @Override
  public CalendarYear sameLastYear() {
    return previous();
  }

  @Override
  public String toString() {
    return id();
  }
}

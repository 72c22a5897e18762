package oversight.analysis.period;

import java.time.YearMonth;

/** A calendar month, id {@code 2015-10}. */
public record Month(YearMonth month) implements Period {

  /** The month by its numbers, January being 1. */
  public static Month of(int year, int monthOfYear) {
    return new Month(YearMonth.of(year, monthOfYear));
  }

  @Override
  public String id() {
    return month.toString();
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.MONTH;
  }

  @Override
  public YearMonth firstMonth() {
    return month;
  }

  @Override
  public YearMonth lastMonth() {
    return month;
  }

  @Override
  public String label() {
    return DateText.month(month);
  }

  @Override
  public Month previous() {
    return new Month(month.minusMonths(1));
  }

  @Override
  public Month next() {
    return new Month(month.plusMonths(1));
  }

  @Override
  public Month sameLastYear() {
    return new Month(month.minusYears(1));
  }

  @Override
  public String toString() {
    return id();
  }
}

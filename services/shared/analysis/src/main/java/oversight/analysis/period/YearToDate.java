package oversight.analysis.period;

import java.time.YearMonth;

/**
 * The financial year up to and with a month, id {@code ytd-2015-12}.
 *
 * @param lastMonth its last month
 */
public record YearToDate(YearMonth lastMonth) implements Period {

  @Override
  public String id() {
    return "ytd-" + lastMonth;
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.YEAR_TO_DATE;
  }

  @Override
  public YearMonth firstMonth() {
    return FinancialYear.holding(lastMonth).firstMonth();
  }

  @Override
  public String label() {
    return DateText.years(firstMonth().getYear(), '/') + " to date (" + dates() + ")";
  }

  @Override
  public YearToDate previous() {
    return sameLastYear();
  }

  @Override
  public YearToDate next() {
    return new YearToDate(lastMonth.plusYears(1));
  }

  @Override
  public YearToDate sameLastYear() {
    return new YearToDate(lastMonth.minusYears(1));
  }

  @Override
  public String toString() {
    return id();
  }
}

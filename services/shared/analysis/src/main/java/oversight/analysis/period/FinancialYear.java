package oversight.analysis.period;

import java.time.YearMonth;

/**
 * A financial year, 1 April to 31 March, id {@code 2015-16}.
 *
 * <p>The twelve years from 2000/01 to 2011/12 would share their id with a month ({@code 2009-10} is
 * October 2009), so theirs carry a suffix: {@code 2009-10-FY}.
 *
 * @param firstYear the calendar year in which it starts
 */
public record FinancialYear(int firstYear) implements Period {

  /** The financial year in which a month lies. */
  public static FinancialYear holding(YearMonth month) {
    return new FinancialYear(month.minusMonths(3).getYear());
  }

  @Override
  public String id() {
    String years = DateText.years(firstYear, '-');
    return readsAsMonth() ? years + "-FY" : years;
  }

  private boolean readsAsMonth() {
    int secondYear = (firstYear + 1) % 100;
    return secondYear >= 1 && secondYear <= 12;
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.FINANCIAL_YEAR;
  }

  @Override
  public YearMonth firstMonth() {
    return YearMonth.of(firstYear, 4);
  }

  @Override
  public YearMonth lastMonth() {
    return YearMonth.of(firstYear + 1, 3);
  }

  @Override
  public String label() {
    return DateText.years(firstYear, '/') + " (" + dates() + ")";
  }

  @Override
  public FinancialYear previous() {
    return new FinancialYear(firstYear - 1);
  }

  @Override
  public FinancialYear next() {
    return new FinancialYear(firstYear + 1);
  }

  @Override
  public FinancialYear sameLastYear() {
    return previous();
  }

  @Override
  public String toString() {
    return id();
  }
}

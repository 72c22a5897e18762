package oversight.analysis.period;

import java.time.YearMonth;

/**
 * A quarter of the financial year, id {@code 2015-16-Q3}: the first is April to June.
 *
 * @param firstYear the calendar year in which the financial year starts
 * @param quarter 1 to 4
 */
public record FinancialQuarter(int firstYear, int quarter) implements Period {

  public FinancialQuarter {
    if (quarter < 1 || quarter > 4) {
      throw new IllegalArgumentException("A quarter is 1, 2, 3 or 4, not " + quarter + ".");
    }
  }

  /** The quarter in which a month lies. */
  public static FinancialQuarter holding(YearMonth month) {
    YearMonth shifted = month.minusMonths(3);
    return new FinancialQuarter(shifted.getYear(), (shifted.getMonthValue() - 1) / 3 + 1);
  }

  /** The financial year it belongs to. */
  public FinancialYear year() {
    return new FinancialYear(firstYear);
  }

  @Override
  public String id() {
    return DateText.years(firstYear, '-') + "-Q" + quarter;
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.FINANCIAL_QUARTER;
  }

  @Override
  public YearMonth firstMonth() {
    return quarter == 4 ? YearMonth.of(firstYear + 1, 1) : YearMonth.of(firstYear, 3 * quarter + 1);
  }

  @Override
  public YearMonth lastMonth() {
    return firstMonth().plusMonths(2);
  }

  @Override
  public String label() {
    return "Q" + quarter + " " + DateText.years(firstYear, '/') + " (" + dates() + ")";
  }

  @Override
  public FinancialQuarter previous() {
    return holding(firstMonth().minusMonths(1));
  }

  @Override
  public FinancialQuarter next() {
    return holding(lastMonth().plusMonths(1));
  }

  @Override
  public FinancialQuarter sameLastYear() {
    return new FinancialQuarter(firstYear - 1, quarter);
  }

  @Override
  public String toString() {
    return id();
  }
}

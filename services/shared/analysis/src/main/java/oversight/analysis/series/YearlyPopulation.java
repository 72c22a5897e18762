package oversight.analysis.series;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/**
 * How many people there are, or officers, as counted once a year.
 *
 * @param of whom, such as "people in Staffordshire (ONS mid-year estimate)"
 * @param byYear the count of each calendar year
 */
public record YearlyPopulation(String of, NavigableMap<Integer, BigDecimal> byYear)
    implements Population {

  public YearlyPopulation {
    byYear = Collections.unmodifiableNavigableMap(new TreeMap<>(byYear));
  }

  /**
   * The count that goes with a period: for a calendar year that of the year, for anything else that
   * of the calendar year in which the period's financial year begins, so that all months and
   * quarters of a financial year have one denominator (as in the Home Office's police recorded
   * crime tables, where the mid-year estimate is the one within the financial year). A year without
   * a count is {@code [x]}: none is carried over.
   */
  @Override
  public Reading at(Period period) {
    int year = year(period);
    BigDecimal count = byYear.get(year);
    if (count != null) {
      return new Amount(count);
    }
    return new Gap(
        Symbol.NOT_AVAILABLE, "The number of %s in %d is not known.".formatted(of, year));
  }

  private static int year(Period period) {
    return period.kind() == PeriodKind.CALENDAR_YEAR
        ? period.firstMonth().getYear()
        : FinancialYear.holding(period.lastMonth()).firstYear();
  }
}

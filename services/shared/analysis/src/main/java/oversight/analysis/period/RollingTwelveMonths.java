package oversight.analysis.period;

import java.time.YearMonth;

/**
 * Twelve months up to and with a month, id {@code r12-2015-12}.
 *
 * @param lastMonth its last month
 */
public record RollingTwelveMonths(YearMonth lastMonth) implements Period {

  @Override
  public String id() {
    return "r12-" + lastMonth;
  }

  @Override
  public PeriodKind kind() {
    return PeriodKind.ROLLING_TWELVE_MONTHS;
  }

  @Override
  public YearMonth firstMonth() {
    return lastMonth.minusMonths(11);
  }

  @Override
  public String label() {
    return "twelve months to " + DateText.month(lastMonth) + " (" + dates() + ")";
  }

  @Override
  public RollingTwelveMonths previous() {
    return sameLastYear();
  }

  @Override
  public RollingTwelveMonths next() {
    return new RollingTwelveMonths(lastMonth.plusYears(1));
  }

  @Override
  public RollingTwelveMonths sameLastYear() {
    return new RollingTwelveMonths(lastMonth.minusYears(1));
  }

  @Override
  public String toString() {
    return id();
  }
}

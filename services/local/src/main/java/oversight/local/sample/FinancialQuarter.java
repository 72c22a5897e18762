package oversight.local.sample;

import java.time.YearMonth;
import java.util.Locale;

/** Quarters of the financial year, which begins on 1 April. */
final class FinancialQuarter {
  private FinancialQuarter() {}

  /**
   * The quarter of a month: {@code 2011-12-Q3} for December 2011, {@code 2001-02-Q4} for January
   * 2002.
   */
  static String of(YearMonth month) {
    int quarter = Math.floorMod(month.getMonthValue() - 4, 12) / 3 + 1;
    int start = month.getMonthValue() < 4 ? month.getYear() - 1 : month.getYear();
    return String.format(Locale.ROOT, "%d-%02d-Q%d", start, (start + 1) % 100, quarter);
  }
}

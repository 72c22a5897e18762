package oversight.analysis.period;

import java.time.YearMonth;

/** The kinds of period a figure may stand for; all are made of whole calendar months. */
public enum PeriodKind {
  MONTH("month", "months", 1),
  FINANCIAL_QUARTER("quarter", "quarters", 3),
  FINANCIAL_YEAR("financial year", "financial years", 12),
  CALENDAR_YEAR("calendar year", "calendar years", 12),
  AGREEMENT_YEAR("agreement year", "agreement years", 12),
  YEAR_TO_DATE("year to date", "years to date", 12),
  ROLLING_TWELVE_MONTHS("twelve months", "spans of twelve months", 12);

  private final String singular;
  private final String plural;
  private final int mostMonths;

  PeriodKind(String singular, String plural, int mostMonths) {
    this.singular = singular;
    this.plural = plural;
    this.mostMonths = mostMonths;
  }

  /** The kind's name for one of it, as in "last quarter". */
  public String singular() {
    return singular;
  }

  /** The kind's name for several. */
  public String plural() {
    return plural;
  }

  /** How many months a period of this kind has at the most. */
  public int mostMonths() {
    return mostMonths;
  }

  /**
   * The period of this kind that holds a month; for a year to date, a rolling span and an agreement
   * year the one that ends with it.
   */
  public Period endingOrHolding(YearMonth month) {
    return switch (this) {
      case MONTH -> new Month(month);
      case FINANCIAL_QUARTER -> FinancialQuarter.holding(month);
      case FINANCIAL_YEAR -> FinancialYear.holding(month);
      case CALENDAR_YEAR -> new CalendarYear(month.getYear());
      case AGREEMENT_YEAR -> new AgreementYear(month.minusMonths(11));
      case YEAR_TO_DATE -> new YearToDate(month);
      case ROLLING_TWELVE_MONTHS -> new RollingTwelveMonths(month);
    };
  }
}

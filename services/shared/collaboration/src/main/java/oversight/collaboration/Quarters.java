package oversight.collaboration;

import java.util.Map;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;

/** Reads the periods of requests; one that is unclear is refused with what to write instead. */
public final class Quarters {
  private Quarters() {}

  /**
   * The financial quarter that a field names.
   *
   * @throws InvalidFieldException PERIOD_UNCLEAR
   */
  public static FinancialQuarter parse(String field, String text) {
    if (period(field, text) instanceof FinancialQuarter quarter) {
      return quarter;
    }
    throw unclear(
        field,
        text,
        "'"
            + text
            + "' is not a financial quarter. Write it as 2015-16-Q3, which is October to December"
            + " 2015.");
  }

  /**
   * The period that a field names.
   *
   * @throws InvalidFieldException PERIOD_UNCLEAR
   */
  public static Period period(String field, String text) {
    try {
      return Periods.parse(text);
    } catch (InvalidPeriodException unclear) {
      throw unclear(field, text, unclear.problem() + " " + unclear.remedy());
    }
  }

  /**
   * The financial year that a field names: {@code 2011-12} alone is a month elsewhere; here only a
   * year can be meant.
   *
   * @throws InvalidFieldException PERIOD_UNCLEAR
   */
  public static FinancialYear year(String field, String text) {
    try {
      if (Periods.parse(text + "-FY") instanceof FinancialYear year) {
        return year;
      }
    } catch (InvalidPeriodException notAYear) {
      if (period(field, text) instanceof FinancialYear year) {
        return year;
      }
    }
    throw unclear(field, text, "'" + text + "' is no financial year. Write it as 2015-16.");
  }

  private static InvalidFieldException unclear(String field, String text, String message) {
    return new InvalidFieldException(
        ErrorReason.ERROR_REASON_PERIOD_UNCLEAR, field, message, Map.of("period", text));
  }
}

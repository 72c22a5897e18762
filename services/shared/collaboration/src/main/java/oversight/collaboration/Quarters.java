package oversight.collaboration;

import java.util.Map;
import oversight.analysis.period.FinancialQuarter;
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

  private static InvalidFieldException unclear(String field, String text, String message) {
    return new InvalidFieldException(
        ErrorReason.ERROR_REASON_PERIOD_UNCLEAR, field, message, Map.of("period", text));
  }
}

package oversight.governance.pack;

import java.util.Map;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;

/** Reads the quarter that a pack is for. */
final class PackQuarter {
  private PackQuarter() {}

  /**
   * The quarter of an id such as {@code 2015-16-Q3}.
   *
   * @throws InvalidFieldException with PERIOD_UNCLEAR where it is none, or could mean several: a
   *     bare "Q4 2015" is answered with a question
   */
  static FinancialQuarter read(String text) {
    Period period;
    try {
      period = Periods.parse(text);
    } catch (InvalidPeriodException unclear) {
      throw unclear(text, String.valueOf(unclear.getMessage()));
    }
    if (period instanceof FinancialQuarter quarter) {
      return quarter;
    }
    throw unclear(
        text,
        "A pack is for a financial quarter, and %s means %s. Write it as %s."
            .formatted(
                text.strip(), period.label(), FinancialQuarter.holding(period.lastMonth()).id()));
  }

  private static InvalidFieldException unclear(String text, String message) {
    return new InvalidFieldException(
        ErrorReason.ERROR_REASON_PERIOD_UNCLEAR, "quarter", message, Map.of("period", text));
  }
}

package oversight.collaboration;

import java.util.List;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.returns.v1.Frequency;

/** How often something is counted, as periods. */
public final class Frequencies {
  private Frequencies() {}

  /** The kind of period that a measure of this frequency is counted by. */
  public static PeriodKind kind(Frequency frequency) {
    return switch (frequency) {
      case FREQUENCY_QUARTER -> PeriodKind.FINANCIAL_QUARTER;
      case FREQUENCY_YEAR -> PeriodKind.FINANCIAL_YEAR;
      case FREQUENCY_MONTH, FREQUENCY_UNSPECIFIED, UNRECOGNIZED -> PeriodKind.MONTH;
    };
  }

  /** The periods that are due with a quarter; a year's figure is due with its last. */
  public static List<? extends Period> dueWith(Frequency frequency, FinancialQuarter quarter) {
    return switch (frequency) {
      case FREQUENCY_QUARTER -> List.of(quarter);
      case FREQUENCY_YEAR -> quarter.quarter() == 4 ? List.of(quarter.year()) : List.of();
      case FREQUENCY_MONTH, FREQUENCY_UNSPECIFIED, UNRECOGNIZED -> quarter.months();
    };
  }
}

package oversight.npas;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.collaboration.Frequencies;
import oversight.returns.v1.Frequency;

/** Divides a span into months, quarters or financial years, in PostgreSQL and back again. */
public final class Steps {
  private Steps() {}

  /** Whether there is anything to divide by. */
  public static boolean divides(Frequency every) {
    return every != Frequency.FREQUENCY_UNSPECIFIED;
  }

  /** The first day of the step that holds a day, as SQL. */
  public static String sql(Frequency every, String day) {
    return switch (every) {
      case FREQUENCY_MONTH -> "date_trunc('month', %s)::date".formatted(day);
      case FREQUENCY_QUARTER -> "date_trunc('quarter', %s)::date".formatted(day);
      // The financial year begins on 1 April.
      case FREQUENCY_YEAR ->
          "(date_trunc('year', %s - interval '3 months') + interval '3 months')::date"
              .formatted(day);
      case FREQUENCY_UNSPECIFIED, UNRECOGNIZED -> "null::date";
    };
  }

  /** The step that begins on a day; empty for the whole span. */
  public static Optional<Period> step(Frequency every, @Nullable LocalDate first) {
    return first == null
        ? Optional.empty()
        : Optional.of(Frequencies.kind(every).endingOrHolding(YearMonth.from(first)));
  }
}

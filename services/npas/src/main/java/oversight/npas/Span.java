package oversight.npas;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;

/**
 * The days that a question is about, and the instant at which it is asked.
 *
 * @param first the first day, or null for open
 * @param last the last day, or null for open
 * @param asOf the instant to read at, or null for now
 */
public record Span(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant asOf) {

  /**
   * The span that a request names.
   *
   * @param from the first period, or empty
   * @param to the last period, or empty
   * @param asOf the instant, or empty for now
   */
  public static Span of(String from, String to, Optional<Timestamp> asOf) {
    return new Span(
        period("from", from).map(Period::start).orElse(null),
        period("to", to).map(Period::end).orElse(null),
        asOf.map(instant -> Instants.of("as_of", instant)).orElse(null));
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }

  /** The instant as PostgreSQL takes it; later than any sign-off for now. */
  public OffsetDateTime instant() {
    return asOf == null
        ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
        : asOf.atOffset(ZoneOffset.UTC);
  }
}

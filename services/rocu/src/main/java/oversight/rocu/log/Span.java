package oversight.rocu.log;

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
 * Which days are asked for, as at which instant.
 *
 * @param first the first day, or null for open
 * @param last the last day, or null for open
 * @param asOf the instant to read at, or null for now
 */
record Span(@Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant asOf) {
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  static Span of(String from, String to, boolean hasAsOf, Timestamp asOf) {
    return new Span(
        period("from", from).map(Period::start).orElse(null),
        period("to", to).map(Period::end).orElse(null),
        Instants.asOf(hasAsOf, asOf));
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }

  /** The instant as SQL takes it. */
  OffsetDateTime at() {
    return at(asOf);
  }

  static OffsetDateTime at(@Nullable Instant asOf) {
    return asOf == null ? NOW : asOf.atOffset(ZoneOffset.UTC);
  }
}

package oversight.portal.api.request;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Per;

/** Reads parameters that are more than text. */
public final class Parameters {
  private static final String ZERO_LATER = " ";

  private Parameters() {}

  /**
   * An instant as RFC 3339 has it; empty text is none. A plus sign that an address turned into a
   * space is taken as meant.
   *
   * @throws RefusedException (INVALID_FIELD) where it is not one
   */
  public static Optional<Timestamp> instant(String name, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = OffsetDateTime.parse(text.replace(ZERO_LATER, "+")).toInstant();
      return Optional.of(
          Timestamp.newBuilder()
              .setSeconds(instant.getEpochSecond())
              .setNanos(instant.getNano())
              .build());
    } catch (DateTimeParseException unclear) {
      throw new RefusedException(
          Refusal.ofField(
              name, "'" + text + "' is not a date, time and offset such as 2016-01-20T10:00:00Z."));
    }
  }

  /**
   * {@code people} (per 10,000 of them) or {@code officer}; empty text is unspecified.
   *
   * @throws RefusedException (INVALID_FIELD) where it is neither
   */
  public static Per per(String name, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Per.PER_UNSPECIFIED;
      case "people", "per_10000_people" -> Per.PER_10000_PEOPLE;
      case "officer", "per_officer" -> Per.PER_OFFICER;
      default ->
          throw new RefusedException(
              Refusal.ofField(name, "'" + text + "' is not people or officer."));
    };
  }

  /**
   * {@code month}, {@code quarter} or {@code year}; empty text is unspecified.
   *
   * @throws RefusedException (INVALID_FIELD) where it is neither
   */
  public static Frequency frequency(String name, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Frequency.FREQUENCY_UNSPECIFIED;
      case "month", "frequency_month" -> Frequency.FREQUENCY_MONTH;
      case "quarter", "frequency_quarter" -> Frequency.FREQUENCY_QUARTER;
      case "year", "frequency_year" -> Frequency.FREQUENCY_YEAR;
      default ->
          throw new RefusedException(
              Refusal.ofField(name, "'" + text + "' is not month, quarter or year."));
    };
  }
}

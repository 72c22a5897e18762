package oversight.collaboration.endpoint;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import oversight.service.error.InvalidFieldException;

/** Reads the instants of requests. */
public final class Instants {
  private Instants() {}

  /**
   * The instant, to the microsecond that the ledger keeps.
   *
   * @throws InvalidFieldException where it is outside the years 1 to 9999
   */
  public static Instant of(String field, Timestamp timestamp) {
    if (!Timestamps.isValid(timestamp)) {
      throw new InvalidFieldException(
          field, "This is no instant. Write it as 2016-01-31T09:30:00Z.");
    }
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos())
        .truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The instant to read at; null for now, where none is given.
   *
   * @throws InvalidFieldException where it is outside the years 1 to 9999
   */
  public static @Nullable Instant asOf(boolean given, Timestamp timestamp) {
    return given ? of("as_of", timestamp) : null;
  }
}

package oversight.portal.web.figure;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.text.AsAt;
import oversight.portal.web.text.Moments;

/**
 * The instant at which a number is read.
 *
 * @param instant null for now
 * @param words "the end of 31 March 2012", "22 November 2026 at 4:45pm"; empty for now
 */
record ReadAt(@Nullable Timestamp instant, String words) {

  /** The very instant of a published report, in ISO 8601, before any date asked for. */
  static ReadAt of(String iso, AsAt asAt) {
    if (iso.isEmpty()) {
      return new ReadAt(asAt.instant(), asAt.words());
    }
    try {
      Instant exact = Instant.parse(iso);
      Timestamp instant =
          Timestamp.newBuilder()
              .setSeconds(exact.getEpochSecond())
              .setNanos(exact.getNano())
              .build();
      return new ReadAt(instant, Moments.moment(instant));
    } catch (DateTimeException none) {
      throw new NoSuchPageException();
    }
  }
}

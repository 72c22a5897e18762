package oversight.portal.web.text;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people read them, in the United Kingdom's time. */
public final class Moments {
  /** The zone that pages are written in. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

  private Moments() {}

  /** "31 December 2015". */
  public static String day(LocalDate day) {
    return day.format(DAY);
  }

  /** A year, a month or a day as ISO 8601 has it: "July 2017" of {@code 2017-07}. */
  public static String partial(String iso) {
    return switch (iso.length()) {
      case 4 -> iso;
      case 7 -> YearMonth.parse(iso).format(MONTH);
      default -> day(LocalDate.parse(iso));
    };
  }

  /** "31 December 2015 at 3:05pm"; empty for a time that is not set. */
  public static String moment(Timestamp time) {
    if (time.getSeconds() == 0) {
      return "";
    }
    ZonedDateTime there = instant(time).atZone(ZONE);
    return "%s at %s%s"
        .formatted(there.format(DAY), there.format(HOUR), there.getHour() < 12 ? "am" : "pm");
  }

  /** The same instant. */
  public static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** The last instant of a day. */
  public static Timestamp endOf(LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000);
    return Timestamp.newBuilder().setSeconds(end.getEpochSecond()).setNanos(end.getNano()).build();
  }
}

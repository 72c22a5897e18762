package oversight.local.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/**
 * A made-up availability log: two bases, a day and a night shift each, the same at every run. From
 * July 2015 on maintenance takes fewer hours.
 */
final class AirShifts {
  private static final String HEADER = "shift,base,aircraft,started,ended,lost,cause,note\n";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");
  private static final List<String> BASES = List.of("birmingham", "husbands-bosworth");
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  /** The first day from which maintenance takes fewer minutes, and by how many. */
  private static final LocalDate SHORTER = LocalDate.of(2015, 7, 1);

  private static final int SHORTER_BY = 45;

  private AirShifts() {}

  /** The log of some months, none of it before a day. */
  static String csv(List<YearMonth> months, LocalDate notBefore) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (YearMonth month : months) {
      Random random = new Random(month.getYear() * 100L + month.getMonthValue());
      for (int number = 1; number <= month.lengthOfMonth(); number++) {
        LocalDate day = month.atDay(number);
        for (String base : BASES) {
          for (boolean night : new boolean[] {false, true}) {
            String row = shift(day, base, night, random);
            csv.append(day.isBefore(notBefore) ? "" : row);
          }
        }
      }
    }
    return csv.toString();
  }

  private static String shift(LocalDate day, String base, boolean night, Random random) {
    int place = day.getDayOfMonth() + (night ? 3 : 0) + 2 * BASES.indexOf(base);
    boolean winter = day.getMonthValue() < 3 || day.getMonthValue() > 10;
    int drawn = random.nextInt(180);
    int lost = 0;
    String cause = "";
    if (place % 6 == 0) {
      lost = 240 + drawn - (day.isBefore(SHORTER) ? 0 : SHORTER_BY);
      cause = "maintenance";
    } else if (night && place % (winter ? 5 : 9) == 0) {
      lost = 120 + drawn;
      cause = "weather";
    } else if (place % 13 == 0) {
      lost = 60 + drawn;
      cause = "crew";
    }
    return "%s-%s-%s,%s,rotary,%s,%s,%d,%s,%s\n"
        .formatted(
            base,
            day,
            night ? "night" : "day",
            base,
            TIME.format(day.atTime(night ? EVENING : MORNING).atZone(LONDON)),
            TIME.format(
                night
                    ? day.plusDays(1).atTime(MORNING).atZone(LONDON)
                    : day.atTime(EVENING).atZone(LONDON)),
            lost,
            cause,
            AirCalls.NOTE);
  }
}

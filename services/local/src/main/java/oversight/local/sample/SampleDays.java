package oversight.local.sample;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days of the sample that are counted from the day on which it is loaded, so that there is always a
 * meeting to prepare and an action to chase: {@code today+12}. One that falls on a weekend is the
 * Friday before.
 */
final class SampleDays {
  private static final Pattern COUNTED = Pattern.compile("today([+-][0-9]{1,4})");

  private SampleDays() {}

  /** The day that a text means, as ISO 8601; any other text as it is. */
  static String of(String text, LocalDate today) {
    Matcher counted = COUNTED.matcher(text);
    return counted.matches()
        ? working(today.plusDays(Integer.parseInt(counted.group(1)))).toString()
        : text;
  }

  private static LocalDate working(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.minusDays(1);
      case SUNDAY -> day.minusDays(2);
      default -> day;
    };
  }
}

package oversight.portal.web.meeting;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people type them: 10:00, 9.30, 10am, 2:30pm, midday. */
public final class Hours {
  /** What to tell whoever typed none. */
  public static final String WRONG = "Enter a time, like 10am or 14:30";

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(am|pm)?", Pattern.CASE_INSENSITIVE);
  private static final int NOON = 12;
  private static final int LAST_HOUR = 23;
  private static final int LAST_MINUTE = 59;

  private Hours() {}

  /**
   * The time that is meant as {@code 09:30}, the empty text for an empty one; nothing where none
   * can be meant.
   */
  public static Optional<String> read(String text) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return Optional.of("");
    }
    if (typed.equalsIgnoreCase("midday") || typed.equalsIgnoreCase("noon")) {
      return Optional.of("12:00");
    }
    Matcher time = TIME.matcher(typed);
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1));
    int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
    if (time.group(3) == null) {
      // A bare "10" may be anything; "10:00" is a time.
      return time.group(2) == null ? Optional.empty() : written(hour, minute);
    }
    boolean afternoon = time.group(3).equalsIgnoreCase("pm");
    return hour < 1 || hour > NOON
        ? Optional.empty()
        : written(hour % NOON + (afternoon ? NOON : 0), minute);
  }

  private static Optional<String> written(int hour, int minute) {
    return hour > LAST_HOUR || minute > LAST_MINUTE
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
  }
}

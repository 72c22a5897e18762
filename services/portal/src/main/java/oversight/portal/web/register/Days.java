package oversight.portal.web.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people type them: 31/3/2016, 31 3 2016, 31 March 2016, 31 Mar 2016 or 2016-03-31. */
public final class Days {
  private static final Pattern BRITISH =
      Pattern.compile("(\\d{1,2})[/ .-](\\d{1,2})[/ .-](\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]{3,9})[.,]? +(\\d{4})");

  private Days() {}

  /** A date as it is shown in a field. */
  public static String typed(String iso) {
    return read(iso)
        .map(day -> "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()))
        .orElse(iso);
  }

  /** The day that is meant; empty where none can be. */
  public static Optional<LocalDate> read(String text) {
    Matcher british = BRITISH.matcher(text.strip());
    Matcher words = IN_WORDS.matcher(text.strip());
    try {
      if (words.matches()) {
        return month(words.group(2))
            .map(month ->
                LocalDate.of(
                    Integer.parseInt(words.group(3)), month, Integer.parseInt(words.group(1))));
      }
      return Optional.of(
          british.matches()
              ? LocalDate.of(
                  Integer.parseInt(british.group(3)),
                  Integer.parseInt(british.group(2)),
                  Integer.parseInt(british.group(1)))
              : LocalDate.parse(text.strip()));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** "March", or its first letters. */
  private static Optional<Month> month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}

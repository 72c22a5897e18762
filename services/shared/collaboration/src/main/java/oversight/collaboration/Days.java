package oversight.collaboration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import oversight.service.error.InvalidFieldException;

/** Reads the days of requests, and writes days for people. */
public final class Days {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Days() {}

  /**
   * The day that a field names.
   *
   * @throws InvalidFieldException where it is none
   */
  public static LocalDate of(String field, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException broken) {
      throw new InvalidFieldException(field, "'" + text + "' is no day. Write it as 2015-12-31.");
    }
  }

  /** "1 December 2011" of a day in ISO 8601; the text itself where it is none. */
  public static String words(String iso) {
    try {
      return WORDS.format(LocalDate.parse(iso));
    } catch (DateTimeException partial) {
      return iso;
    }
  }
}

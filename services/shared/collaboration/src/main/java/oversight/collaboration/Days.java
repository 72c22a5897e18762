package oversight.collaboration;

import java.time.DateTimeException;
import java.time.LocalDate;
import oversight.service.error.InvalidFieldException;

/** Reads the days of requests. */
public final class Days {
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
}

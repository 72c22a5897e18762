package oversight.governance.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import oversight.service.error.InvalidFieldException;

/** Reads the date of a meeting. */
final class MeetingDate {
  private MeetingDate() {}

  /**
   * The date; null where none is fixed.
   *
   * @throws InvalidFieldException where the calendar has no such day
   */
  static @Nullable LocalDate read(String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException impossible) {
      throw new InvalidFieldException(
          "meeting_date", "'%s' is not a day of the calendar.".formatted(text));
    }
  }
}

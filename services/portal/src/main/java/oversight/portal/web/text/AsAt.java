package oversight.portal.web.text;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * "As at" a date: what counted at the end of that day.
 *
 * @param day the day as typed
 * @param month the month as typed
 * @param year the year as typed
 * @param date the date that these make; null where they are empty or make none
 * @param problem what is wrong with them; empty where nothing is
 */
public record AsAt(
    String day, String month, String year, @Nullable LocalDate date, String problem) {
  /** Now: no date asked for. */
  public static final AsAt NOW = new AsAt("", "", "", null, "");

  /** From an address's one field, {@code 2012-03-31}; empty for now. */
  public static AsAt of(String iso) {
    String[] parts = iso.strip().split("-", -1);
    return parts.length == 3 ? of(parts[2], parts[1], parts[0]) : NOW;
  }

  /** From a form's three fields, all empty for now. */
  public static AsAt of(String day, String month, String year) {
    if (day.isBlank() && month.isBlank() && year.isBlank()) {
      return NOW;
    }
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(year.strip()),
              Integer.parseInt(month.strip()),
              Integer.parseInt(day.strip()));
      return date.getYear() < 1900 || date.getYear() > 2200
          ? new AsAt(day, month, year, null, "The year must have four digits, like 2015")
          : new AsAt(day, month, year, date, "");
    } catch (NumberFormatException | DateTimeException none) {
      return new AsAt(day, month, year, null, "Enter a real date, like 31 3 2015");
    }
  }

  /** The instant to read at; the default instance for now. */
  public @Nullable Timestamp instant() {
    return date == null ? null : Moments.endOf(date);
  }

  /** What an address carries: {@code 2012-03-31}; empty for now. */
  public String iso() {
    return date == null ? "" : date.toString();
  }

  /** What a banner says; empty for now. */
  public String words() {
    return date == null ? "" : "the end of " + Moments.day(date);
  }
}

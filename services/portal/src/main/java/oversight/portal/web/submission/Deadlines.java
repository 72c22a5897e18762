package oversight.portal.web.submission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Numbers;

/** Says how far a deadline is away. */
public final class Deadlines {
  /** Nobody counts the days of more than a year. */
  private static final int COUNTED_DAYS = 366;

  private Deadlines() {}

  /**
   * "21 October 2026, in 3 days", "21 October 2026, 32 days ago"; of what is long past the day
   * alone.
   *
   * @param iso ISO 8601
   */
  public static String words(String iso) {
    LocalDate due = LocalDate.parse(iso);
    long left = left(due);
    if (left < -COUNTED_DAYS) {
      return Moments.day(due);
    }
    return Moments.day(due)
        + ", "
        + (left < 0 ? Numbers.count(-left, "day", "days") + " ago" : ahead(due));
  }

  /** "today", "tomorrow", "in 3 days"; empty of what has passed. */
  public static String ahead(LocalDate due) {
    long left = left(due);
    if (left < 0) {
      return "";
    }
    return left == 0 ? "today" : left == 1 ? "tomorrow" : "in " + left + " days";
  }

  /** "Overdue by 32 days", "Overdue" of what is long past; empty before and on the day. */
  public static String overdue(LocalDate due) {
    long left = left(due);
    if (left < -COUNTED_DAYS) {
      return "Overdue";
    }
    return left < 0 ? "Overdue by " + Numbers.count(-left, "day", "days") : "";
  }

  private static long left(LocalDate due) {
    return ChronoUnit.DAYS.between(LocalDate.now(Moments.ZONE), due);
  }
}

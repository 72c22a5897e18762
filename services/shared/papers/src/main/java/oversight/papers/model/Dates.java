package oversight.papers.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the boards' papers write them. */
public final class Dates {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK);

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Dates() {}

  /** Such as "Tuesday, 20 July 2021". */
  public static String written(LocalDate date) {
    return WRITTEN.format(date);
  }

  /** Such as "20 July 2021". */
  static String day(LocalDate date) {
    return SHORT.format(date);
  }
}

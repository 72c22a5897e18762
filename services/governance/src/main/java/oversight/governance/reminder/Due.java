package oversight.governance.reminder;

import java.time.LocalDate;

/**
 * Something that is due to somebody's organisation.
 *
 * @param record the record: {@code actions/01J…}
 * @param title what it is called
 * @param what is due of it: "Due", "Papers due", "Next review"
 * @param day when
 * @param stage how near it is
 */
record Due(String record, String title, String what, LocalDate day, Stage stage) {
  /** How near it is; each is told once. */
  enum Stage {
    /** Within its horizon. */
    COMING,
    /** Within a week. */
    WEEK,
    /** It has gone by. */
    OVERDUE
  }

  private static final int A_WEEK = 7;

  static Due of(String record, String title, String what, LocalDate day, LocalDate today) {
    Stage stage =
        day.isBefore(today)
            ? Stage.OVERDUE
            : day.isAfter(today.plusDays(A_WEEK)) ? Stage.COMING : Stage.WEEK;
    return new Due(record, title, what, day, stage);
  }
}

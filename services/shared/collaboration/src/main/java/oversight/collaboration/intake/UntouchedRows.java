package oversight.collaboration.intake;

import java.util.Optional;
import oversight.collaboration.submission.Finding;

/**
 * Rows of a form that nobody filled in: with a title, which only a form has, and with neither value
 * nor note. They are passed over; what of them is owed is named as missing all the same.
 */
final class UntouchedRows {
  private int count;
  private int first;
  private String sheet = "";

  /** Whether the row is one; it is counted then. */
  boolean takes(RawRow row) {
    if (row.cell(Columns.TITLE).isEmpty()
        || !row.cell(Columns.VALUE).isEmpty()
        || !row.cell(Columns.NOTE).isEmpty()) {
      return false;
    }
    if (count++ == 0) {
      first = row.row();
      sheet = row.sheet();
    }
    return true;
  }

  /** What is said of them. */
  Optional<Finding> said() {
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.info(
                first,
                Columns.VALUE,
                "FORM_ROWS_EMPTY",
                (count == 1
                        ? "1 row of the form has neither value nor note and was left out."
                        : count
                            + " rows of the form have neither value nor note and were left out,"
                            + " this one first.")
                    + " Blank is not zero.")
            .inSheet(sheet));
  }
}

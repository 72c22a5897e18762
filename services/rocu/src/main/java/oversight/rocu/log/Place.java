package oversight.rocu.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.PageToken;

/**
 * Where a page of records ended, newest first.
 *
 * @param date of the last record
 * @param key its reference
 * @param submission the number of its submission
 */
record Place(@Nullable LocalDate date, String key, long submission) {
  private static final int PARTS = 3;
  private static final Place START = new Place(null, "", 0);

  /** What a token says; the start where there is none. */
  static Place of(String token) {
    if (token.isEmpty()) {
      return START;
    }
    List<String> parts = PageToken.parse(token, PARTS);
    return new Place(
        LocalDate.parse(PageToken.day(parts.get(0))), parts.get(1), PageToken.number(parts.get(2)));
  }

  static Place of(ResultSet row, String date, String key) throws SQLException {
    return new Place(
        row.getObject(date, LocalDate.class), row.getString(key), row.getLong("submission"));
  }

  String token() {
    return PageToken.of(String.valueOf(date), key, String.valueOf(submission));
  }

  /** Since when a record counts. */
  static com.google.protobuf.Timestamp signed(ResultSet row) throws SQLException {
    return oversight.collaboration.submission.SubmissionMessages.timestamp(
        row.getObject("sign_off_time", OffsetDateTime.class).toInstant());
  }

  /** The text of a cell; empty for none. */
  static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}

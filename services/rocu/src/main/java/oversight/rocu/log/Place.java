package oversight.rocu.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

  /**
   * The end of a question for records {@code r} after this place, newest first: where and order.
   */
  static String following(String date, String key) {
    return """
      and (:after::date is null or (r.%1$s, r.%2$s, r.submission) < (:after, :key, :submission))
    order by r.%1$s desc, r.%2$s desc, r.submission desc limit :size
    """
        .formatted(date, key);
  }

  /** Sets what {@link #following} asks for. */
  StatementSpec bind(StatementSpec question, int size) {
    return question
        .param("after", date)
        .param("key", key)
        .param("submission", submission)
        .param("size", size);
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

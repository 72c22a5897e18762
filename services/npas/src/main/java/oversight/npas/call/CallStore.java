package oversight.npas.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads single calls through the view that knows who is asking. */
@Repository
class CallStore {
  private static final String CALL =
      """
      select c.*, s.signed_off_by, s.sign_off_time,
        to_char(c.requested at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
      from call c join submission s on s.number = c.submission
      """;

  private final JdbcClient jdbc;

  CallStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The calls that count, by time of request, reference and submission. */
  List<StoredCall> list(CallQuery query) {
    StringBuilder where = new StringBuilder();
    if (query.force() != null) {
      where.append(" and (c.force = :force or c.reached = :force)");
    }
    if (!query.outcome().isEmpty()) {
      where.append(" and c.outcome = :outcome");
    }
    if (query.diverted()) {
      where.append(" and c.reached <> c.force");
    }
    if (!query.reference().isEmpty()) {
      where.append(" and c.call = :reference");
    }
    if (query.after().isPresent()) {
      where.append(
          " and (c.requested, c.call, c.submission) > (:at::timestamptz, :key, :submission)");
    }
    StatementSpec statement =
        CallSql.bind(
                jdbc.sql(
                    CALL
                        + CallSql.COUNTING
                        + where
                        + " order by c.requested, c.call, c.submission limit :size"),
                query.span(),
                query.priorities())
            .param("force", query.force())
            .param("outcome", query.outcome())
            .param("reference", query.reference())
            .param("size", query.size());
    if (query.after().isPresent()) {
      CallQuery.After after = query.after().get();
      statement =
          statement
              .param("at", after.requested())
              .param("key", after.reference())
              .param("submission", after.submission());
    }
    return statement.query((row, number) -> call(row, true)).list();
  }

  /** A call of any log that the caller may see. */
  Optional<StoredCall> find(String submission, int row) {
    return jdbc.sql(
            """
            select found.*, found.submission in (
              select counting_logs('calls', null, null, 'infinity')) as counts
            from (
            """
                + CALL
                + "where s.id = :submission and c.row_number = :row) found")
        .param("submission", submission)
        .param("row", row)
        .query((found, number) -> call(found, found.getBoolean("counts")))
        .optional();
  }

  private static StoredCall call(ResultSet row, boolean counts) throws SQLException {
    Instant requested = moment(row, "requested");
    if (requested == null) {
      throw new IllegalStateException("A call without a request cannot be kept.");
    }
    return new StoredCall(
        row.getString("call"),
        row.getString("force"),
        row.getString("attended_for"),
        row.getString("priority"),
        requested,
        moment(row, "lifted"),
        moment(row, "on_scene"),
        moment(row, "cleared"),
        moment(row, "cancelled"),
        text(row, "reason"),
        row.getString("outcome"),
        row.getObject("minutes", Integer.class),
        text(row, "aircraft"),
        row.getBigDecimal("seconds_to_lift"),
        row.getBigDecimal("seconds_to_scene"),
        row.getString("submission_id"),
        row.getInt("row_number"),
        text(row, "signed_off_by"),
        moment(row, "sign_off_time"),
        counts,
        new CallQuery.After(
            row.getString("place"), row.getString("call"), row.getLong("submission")));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

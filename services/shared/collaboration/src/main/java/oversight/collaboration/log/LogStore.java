package oversight.collaboration.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The records that count: of each quarter's return those of the log's latest signed-off submission,
 * for a log is sent whole; "as at" is the same question at another time. Names of tables and
 * columns come from {@code logs.yaml}, never from a request.
 */
@Repository
public class LogStore {
  private final JdbcClient jdbc;

  LogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The records, by moment, key and submission. */
  public List<CountingRecord> list(LogQuery query) {
    Log log = query.log();
    LogColumn dated = log.column(log.dated()).orElseThrow();
    String at = "r." + dated.identifier();
    String key = "r." + log.column(log.key()).orElseThrow().identifier();
    String day =
        dated.kind() == LogCellKind.DATE ? at : "(" + at + " at time zone 'Europe/London')::date";
    StringBuilder where = new StringBuilder();
    if (query.first() != null) {
      where.append(" and ").append(day).append(" >= :first");
    }
    if (query.last() != null) {
      where.append(" and ").append(day).append(" <= :last");
    }
    if (query.force() != null) {
      where.append(" and ").append(namesForce(log));
    }
    if (query.after().isPresent()) {
      where
          .append(" and (%s, %s, r.submission)".formatted(at, key))
          .append(" > (:at::%s, :key, :submission)".formatted(type(dated)));
    }
    var statement =
        jdbc.sql(
                """
                select %s, %s as record_at, %s as record_key, r.submission as record_submission,
                  r.sheet as record_sheet, r.row_number as record_row, s.id as record_of, s.signed_off_by, s.sign_off_time
                from %s r join submission s on s.number = r.submission
                where r.submission = any (array(
                    select counting_logs(:log, (:first::date - 100), :last, :asOf)))%s
                order by %s, %s, r.submission
                limit :size
                """
                    .formatted(cells(log), exactly(dated), key, log.view(), where, at, key))
            .param("log", log.name())
            .param("first", query.first())
            .param("last", query.last())
            .param("force", query.force())
            .param(
                "asOf",
                query.asOf() == null
                    ? OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                    : query.asOf().atOffset(ZoneOffset.UTC))
            .param("size", query.size());
    if (query.after().isPresent()) {
      LogQuery.After after = query.after().get();
      statement =
          statement
              .param("at", after.at())
              .param("key", after.key())
              .param("submission", after.submission());
    }
    return statement.query((row, number) -> record(log, row)).list();
  }

  private static CountingRecord record(Log log, ResultSet row) throws SQLException {
    Map<String, String> cells = new LinkedHashMap<>();
    for (LogColumn column : log.columns()) {
      String text = row.getString("cell_" + column.identifier());
      if (text != null) {
        cells.put(column.name(), text);
      }
    }
    return new CountingRecord(
        cells,
        row.getString("record_of"),
        row.getString("record_sheet"),
        row.getInt("record_row"),
        row.getString("signed_off_by"),
        row.getObject("sign_off_time", OffsetDateTime.class).toInstant(),
        new LogQuery.After(
            row.getString("record_at"),
            row.getString("record_key"),
            row.getLong("record_submission")));
  }

  private static String cells(Log log) {
    return log.columns().stream()
        .map(column -> written(column) + " as cell_" + column.identifier())
        .collect(Collectors.joining(", "));
  }

  private static String written(LogColumn column) {
    String cell = "r." + column.identifier();
    return switch (column.kind()) {
      case TIME ->
          // As exactly as it was sent: a fraction of a second only where there is one.
          "rtrim(rtrim(to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), '0'), '.') || 'Z'"
              .formatted(cell);
      case FORCES -> "array_to_string(%s, ';')".formatted(cell);
      case REFERENCE, FORCE, DATE, CHOICE, WHOLE, POUNDS, WORDS, TEXT -> cell + "::text";
    };
  }

  /** As precise as it is kept, so that a page goes on where the one before ended. */
  private static String exactly(LogColumn dated) {
    return dated.kind() == LogCellKind.DATE
        ? "r.%s::text".formatted(dated.identifier())
        : "to_char(r.%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            .formatted(dated.identifier());
  }

  private static String namesForce(Log log) {
    return log.columns().stream()
        .flatMap(column ->
            switch (column.kind()) {
              case FORCE -> java.util.stream.Stream.of("r." + column.identifier() + " = :force");
              case FORCES ->
                  java.util.stream.Stream.of(":force = any (r." + column.identifier() + ")");
              case REFERENCE, TIME, DATE, CHOICE, WHOLE, POUNDS, WORDS, TEXT ->
                  java.util.stream.Stream.<String>empty();
            })
        .reduce((one, other) -> one + " or " + other)
        .map(any -> "(" + any + ")")
        .orElse("false");
  }

  private static String type(LogColumn dated) {
    return dated.kind() == LogCellKind.DATE ? "date" : "timestamptz";
  }
}

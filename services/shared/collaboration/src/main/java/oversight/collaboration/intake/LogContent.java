package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.history.HistoryCheck;
import oversight.collaboration.log.Derivations;
import oversight.collaboration.log.Log;
import oversight.collaboration.log.LogChecks;
import oversight.collaboration.log.LogColumn;
import oversight.collaboration.log.LogRow;
import oversight.collaboration.log.LogRowReader;
import oversight.collaboration.personal.PersonalData;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;
import oversight.sheets.read.TableShape;

/** Records of a log, one a row: they go into the log's own table, and figures follow from them. */
final class LogContent implements FileContent<LogRow> {
  private final OwnCollaboration own;
  private final Log log;
  private final Derivations derivations;
  private final HistoryCheck history;
  private final LogChecks checks;
  private final JdbcClient jdbc;
  private final PersonalData personal;
  private final Clock clock;

  LogContent(
      OwnCollaboration own,
      Log log,
      Derivations derivations,
      HistoryCheck history,
      LogChecks checks,
      JdbcClient jdbc,
      PersonalData personal,
      Clock clock) {
    this.own = own;
    this.log = log;
    this.derivations = derivations;
    this.history = history;
    this.checks = checks;
    this.jdbc = jdbc;
    this.personal = personal;
    this.clock = clock;
  }

  @Override
  public int parse(Arrival arrival, InputStream bytes, Findings findings, Consumer<LogRow> taken)
      throws IOException {
    LogRowReader reader =
        new LogRowReader(
            own, log, arrival.request().quarter(), Instant.now(clock), personal, findings::add);
    List<String> columns = log.columns().stream().map(LogColumn::name).toList();
    int[] rows = {0};
    TableShape shape = new TableShape(columns, Set.copyOf(log.required()), Set.of());
    new FileRows(shape, arrival.original(), arrival.request().declared(), findings)
        .read(
            bytes,
            raw -> {
              rows[0]++;
              findings.row();
              reader.read(raw.row(), raw::cell).ifPresent(taken);
            });
    reader.close();
    return rows[0];
  }

  @Override
  public void write(LogRow row, StringBuilder line) {
    line.append(row.row());
    for (@Nullable String cell : row.cells()) {
      line.append('\t');
      if (cell == null) {
        line.append(CopyText.NULL);
      } else {
        CopyText.append(line, cell);
      }
    }
  }

  @Override
  public String table() {
    return log.table();
  }

  @Override
  public String columns() {
    return log.columns().stream()
        .map(LogColumn::identifier)
        .collect(Collectors.joining(", ", "row_number, ", ""));
  }

  @Override
  public String staging() {
    return log.columns().stream()
        .map(column -> column.identifier() + " " + type(column))
        .collect(Collectors.joining(", ", "row_number int not null, ", ""));
  }

  private static String type(LogColumn column) {
    return switch (column.kind()) {
      case TIME -> "timestamptz";
      case DATE -> "date";
      case WHOLE -> "int";
      case POUNDS -> "numeric";
      case FORCES -> "text[]";
      case REFERENCE, FORCE, CHOICE, WORDS, TEXT -> "text";
    };
  }

  /**
   * Only where rows stand aside can two of them share a reference: the log's table takes none
   * twice. Where each row is right, they are held against each other and against what counts.
   */
  @Override
  public void check(Arrival arrival) {
    if (!arrival.isFaulty()) {
      checks.run(log, arrival.request().quarter(), arrival.findings()::add);
      return;
    }
    String key = log.column(log.key()).orElseThrow().identifier();
    jdbc.sql(
            """
            select row_number, first_row, %1$s from (
              select row_number, %1$s, row_number() over same as nth,
                first_value(row_number) over same as first_row
              from incoming
              window same as (partition by %1$s order by row_number)) numbered
            where nth > 1 order by row_number
            """
                .formatted(key))
        .query(
            (RowCallbackHandler)
                row ->
                    arrival
                        .findings()
                        .add(
                            Finding.error(
                                row.getInt(1),
                                log.key(),
                                "RECORD_TWICE",
                                "'%s' already stands in row %d."
                                    .formatted(Shown.of(row.getString(3)), row.getInt(2)),
                                "Keep the right one of the two.")));
  }

  @Override
  public void derive(Arrival arrival) {
    derivations.derive(log, arrival.request().quarter());
    if (!log.derives().isEmpty()) {
      history.checkDerived(
          log.title(), derivations.wholes(), arrival.supplier(), arrival.findings()::add);
    }
  }

  /** A record is no figure, and what is unusual is a figure that follows from many. */
  @Override
  public boolean notesExplain() {
    return false;
  }

  @Override
  public List<String> saysWhole() {
    return log.derives();
  }
}

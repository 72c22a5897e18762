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
import oversight.collaboration.rule.Place;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Shown;
import oversight.service.personal.PersonalData;
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
              reader
                  .read(raw.row(), raw::cell)
                  .map(row -> row.inSheet(raw.sheet()))
                  .ifPresent(taken);
            });
    reader.close();
    return rows[0];
  }

  @Override
  public void write(LogRow row, StringBuilder line) {
    line.append(row.row()).append('\t');
    CopyText.append(line, row.sheet());
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
        .collect(Collectors.joining(", ", "row_number, sheet, ", ""));
  }

  @Override
  public String staging() {
    return log.columns().stream()
        .map(column -> column.identifier() + " " + type(column))
        .collect(Collectors.joining(", ", "row_number int not null, sheet text not null, ", ""));
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

  /** Only where rows stand aside can two share a reference: the log's table takes none twice. */
  @Override
  public void check(Arrival arrival) {
    if (Incoming.isAside(jdbc)) {
      twins(arrival);
    }
  }

  /** Where each row is right, they are held against each other and against what counts. */
  @Override
  public void checkKept(Arrival arrival) {
    checks.run(log, arrival.request().quarter(), arrival.findings()::add);
  }

  private void twins(Arrival arrival) {
    String key = log.column(log.key()).orElseThrow().identifier();
    jdbc.sql(
            """
            select sheet, row_number, first_sheet, first_row, %1$s from (
              select sheet, row_number, %1$s, row_number() over same as nth,
                first_value(sheet) over same as first_sheet,
                first_value(row_number) over same as first_row
              from incoming
              window same as (partition by %1$s order by sheet, row_number)) numbered
            where nth > 1 order by sheet, row_number
            """
                .formatted(key))
        .query(
            (RowCallbackHandler)
                row -> {
                  boolean several = arrival.findings().inSeveralSheets();
                  Place first = new Place(several ? row.getString(3) : "", row.getInt(4));
                  arrival
                      .findings()
                      .add(
                          Finding.error(
                                  row.getInt(2),
                                  log.key(),
                                  "RECORD_TWICE",
                                  "'%s' already stands in %s."
                                      .formatted(Shown.of(row.getString(5)), first.words()),
                                  "Keep the right one of the two.")
                              .inSheet(row.getString(1)));
                });
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

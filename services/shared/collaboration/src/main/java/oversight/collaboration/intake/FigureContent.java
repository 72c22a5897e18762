package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.rule.FileRules;
import oversight.collaboration.rule.PassingCells;
import oversight.collaboration.rule.RowRules;
import oversight.collaboration.rule.RuleBook;
import oversight.collaboration.submission.Finding;
import oversight.service.personal.PersonalData;

/** Figures, one a row: they go straight into the ledger. */
@Component
class FigureContent implements FileContent<FigureRow> {
  private final OwnCollaboration own;
  private final RuleBook rules;
  private final FileRules fileRules;
  private final WholeChecker wholeChecker;
  private final DerivedParts derived;
  private final PersonalData personal;
  private final Clock clock;

  FigureContent(
      OwnCollaboration own,
      RuleBook rules,
      FileRules fileRules,
      WholeChecker wholeChecker,
      DerivedParts derived,
      PersonalData personal,
      Clock clock) {
    this.own = own;
    this.rules = rules;
    this.fileRules = fileRules;
    this.wholeChecker = wholeChecker;
    this.derived = derived;
    this.personal = personal;
    this.clock = clock;
  }

  @Override
  public int parse(Arrival arrival, InputStream bytes, Findings findings, Consumer<FigureRow> taken)
      throws IOException {
    Set<String> fromLogs = derived.counting(arrival);
    RowChecker checker =
        new RowChecker(
            own,
            own.catalogueFor(arrival.caller()),
            arrival.supplier(),
            arrival.request().quarter(),
            new RowRules(
                rules, own, arrival.supplier(), arrival.request().quarter(), LocalDate.now(clock)),
            new PersonalDataWatch(personal, findings),
            findings);
    FileSummary summary = new FileSummary();
    PassingCells passing =
        fileRules.passing(own.catalogueFor(arrival.caller()), arrival.supplier().kind());
    int[] rows = {0};
    UntouchedRows untouched = new UntouchedRows();
    new FileRows(arrival.original(), arrival.request().declared(), findings)
        .read(
            bytes,
            raw -> {
              if (untouched.takes(raw)) {
                return;
              }
              rows[0]++;
              findings.row();
              if (fromLogs.contains(raw.cell(Columns.MEASURE))) {
                findings.add(derived.refusal(raw));
              } else {
                checker
                    .check(raw)
                    .ifPresent(row -> {
                      summary.add(row);
                      passing.add(row.place(), row.measure(), row.cell(), row.value());
                      taken.accept(row);
                    });
              }
            });
    arrival.summary(summary);
    arrival.passed(passing);
    untouched.said().ifPresent(findings::add);
    new FormCheck(own, arrival, findings).check();
    if (rows[0] == 0 && findings.errors() == 0) {
      findings.add(
          Finding.error(
              0,
              "",
              "NO_ROWS",
              "The file has a header and no figures.",
              "Add a row for each figure."));
    }
    return rows[0];
  }

  @Override
  public void write(FigureRow row, StringBuilder line) {
    EntryLines.write(row, line);
  }

  @Override
  public String table() {
    return "ledger_entry";
  }

  @Override
  public String columns() {
    return EntryLines.COLUMNS;
  }

  @Override
  public String staging() {
    return """
    row_number int not null,
    measure text collate "C" not null,
    force text collate "C" not null,
    breakdown text collate "C" not null,
    period text collate "C" not null,
    period_start date not null,
    period_end date not null,
    value numeric,
    symbol text,
    note text not null,
    sheet text not null
    """;
  }

  @Override
  public void check(Arrival arrival) {
    wholeChecker.check(arrival, own.catalogueFor(arrival.caller()));
  }

  @Override
  public void derive(Arrival arrival) {
    // Figures are what they are.
  }

  @Override
  public boolean notesExplain() {
    return true;
  }

  @Override
  public List<String> saysWhole() {
    return List.of();
  }
}

package oversight.collaboration.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.Supplier;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.history.HistoryCheck;
import oversight.collaboration.owed.Owed;
import oversight.collaboration.owed.OwedCell;
import oversight.collaboration.rule.FileRules;
import oversight.collaboration.rule.RowsOfFile;
import oversight.collaboration.submission.Finding;

/** Checks all rows of a file together. */
@Component
class WholeChecker {
  /** Rows from which on all rows are joined at once. */
  private static final int LONG = 2_000;

  private final JdbcClient jdbc;
  private final FileRules rules;
  private final HistoryCheck history;
  private final Owed owed;

  WholeChecker(JdbcClient jdbc, FileRules rules, HistoryCheck history, Owed owed) {
    this.jdbc = jdbc;
    this.rules = rules;
    this.history = history;
    this.owed = owed;
  }

  void check(Arrival arrival, Catalogue catalogue) {
    Findings findings = arrival.findings();
    Supplier supplier = arrival.supplier();
    FinancialQuarter quarter = arrival.request().quarter();
    // Only among the rows that were understood: one refused for itself is not refused again.
    boolean allUnderstood = findings.errors() == 0;
    RowsOfFile rows =
        new IncomingRows(
            jdbc, arrival.summary(), supplier.code(), quarter, findings.inSeveralSheets());
    boolean isLong = arrival.rows() > LONG;
    if (isLong) {
      planForMany();
    }
    rows.twins(twin -> findings.add(said(twin)));
    rules.check(rows, arrival.passed(), catalogue, supplier.kind(), findings::add);
    if (isLong) {
      planAsUsual();
    }
    history.check(rows, supplier, findings::add);
    if (allUnderstood) {
      missing(catalogue, supplier, quarter, rows, findings);
    }
  }

  /** The planner knows nothing of rows that were copied just now, and would take them for few. */
  private void planForMany() {
    jdbc.sql("set local enable_nestloop = off").update();
    jdbc.sql("set local work_mem = '64MB'").update();
  }

  /** As the server has it. */
  private void planAsUsual() {
    jdbc.sql("set local enable_nestloop to default").update();
    jdbc.sql("set local work_mem to default").update();
  }

  private static Finding said(RowsOfFile.Twin twin) {
    return Finding.error(
            twin.place().row(),
            "",
            "ROW_TWICE",
            "%s for %s already stands in %s."
                .formatted(twin.measure(), twin.period(), twin.first().words()),
            "Keep the right one of the two.")
        .inSheet(twin.place().sheet());
  }

  private void missing(
      Catalogue catalogue,
      Supplier supplier,
      FinancialQuarter quarter,
      RowsOfFile rows,
      Findings findings) {
    List<OwedCell> cells = owed.cells(catalogue, supplier, quarter);
    Set<OwedCell> silent = new HashSet<>();
    for (OwedCell cell : cells) {
      if (!rows.periods().getOrDefault(cell.code(), Set.of()).contains(cell.period().id())) {
        silent.add(cell);
      }
    }
    Set<OwedCell> counting = owed.counting(supplier, List.copyOf(silent));
    for (OwedCell cell : cells) {
      rules.owed(
          cell.part(),
          Map.entry(cell.period().id(), cell.period().label()),
          supplier.kind(),
          !silent.contains(cell),
          counting.contains(cell),
          findings::add);
    }
  }
}

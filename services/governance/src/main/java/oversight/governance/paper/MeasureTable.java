package oversight.governance.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oversight.analysis.period.FinancialQuarter;
import oversight.papers.model.Cell;
import oversight.papers.model.SectionBuilder;
import oversight.papers.model.TableBuilder;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/** The table of a measure: a row for each force, then the region, as the report has them. */
final class MeasureTable {
  private static final List<ComparisonKind> COMPARED =
      List.of(ComparisonKind.PREVIOUS_QUARTER, ComparisonKind.SAME_QUARTER_LAST_YEAR);

  private final String collaboration;
  private final ReportSection measure;
  private final FinancialQuarter quarter;
  private final Set<String> signs = new LinkedHashSet<>();

  /** Why a comparison is missing, and the rows for which it is. */
  private final Map<String, Set<String>> remarks = new LinkedHashMap<>();

  MeasureTable(String collaboration, ReportSection measure, FinancialQuarter quarter) {
    this.collaboration = collaboration;
    this.measure = measure;
    this.quarter = quarter;
  }

  /** Adds the table to a section. */
  void write(SectionBuilder section, String label, String caption, String source) {
    section.table(
        caption,
        table -> {
          table
              .label(label)
              .textColumn("Force")
              .numberColumn(Part.shortLabel(quarter))
              .numberColumn("Change on " + Part.shortLabel(quarter.previous()))
              .numberColumn("Change on " + Part.shortLabel(quarter.sameLastYear()));
          for (ReportRow row : measure.getRowsList()) {
            add(table, row);
          }
          notes().forEach(table::note);
          table.source(source);
        });
  }

  private void add(TableBuilder table, ReportRow row) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(row.getTitle()));
    cells.add(value(row));
    COMPARED.forEach(kind -> cells.add(change(row, kind)));
    if (row.getForce().isEmpty() && measure.getRowsCount() > 1) {
      table.total(cells);
    } else {
      table.row(cells);
    }
  }

  private Cell value(ReportRow row) {
    Optional<BigDecimal> exact = Values.exact(row.hasValue(), row.getValue());
    if (exact.isPresent()) {
      String display = row.getDisplay();
      return new Cell.Value(
          exact.get(), display.isBlank() ? exact.get().toPlainString() : display, source(row));
    }
    String symbol = Values.symbol(row.getSymbol());
    return sign(symbol.isEmpty() ? "[x]" : symbol);
  }

  /** The page that says where a figure comes from. */
  private String source(ReportRow row) {
    return "/collaborations/%s/figures/%s/%s%s"
        .formatted(
            collaboration,
            measure.getMeasure(),
            quarter.id(),
            row.getForce().isEmpty() ? "" : "?force=" + row.getForce());
  }

  private Cell change(ReportRow row, ComparisonKind kind) {
    if (row.getSymbol() == oversight.returns.v1.Symbol.NOT_APPLICABLE) {
      return sign("[z]");
    }
    Optional<Comparison> comparison =
        row.getComparisonsList().stream().filter(one -> one.getKind() == kind).findFirst();
    Optional<BigDecimal> difference =
        comparison.flatMap(one -> Values.exact(one.hasDifference(), one.getDifference()));
    if (difference.isEmpty()) {
      comparison
          .map(Comparison::getNote)
          .filter(note -> !note.isBlank())
          .ifPresent(note ->
              remarks.computeIfAbsent(note, why -> new LinkedHashSet<>()).add(row.getTitle()));
      return sign("[x]");
    }
    String percent =
        comparison
            .flatMap(one -> Values.exact(one.hasPercentChange(), one.getPercentChange()))
            .map(change -> " (" + Values.percentChange(change) + ")")
            .orElse("");
    return new Cell.Value(
        difference.get(), Values.difference(difference.get(), measure.getUnit()) + percent, null);
  }

  private Cell sign(String symbol) {
    signs.add(symbol);
    return new Cell.Symbol(symbol);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (measure.getIllustrative()) {
      notes.add(Illustrative.FIGURES);
    }
    if (!measure.getCaveat().isBlank()) {
      notes.add(Words.sentence(measure.getCaveat()));
    }
    signs.forEach(symbol -> notes.add(meaning(symbol)));
    remarks.forEach((why, rows) -> notes.add(remark(why, rows)));
    return notes;
  }

  /** Said once where it holds for every row, else with the rows it holds for. */
  private String remark(String why, Set<String> rows) {
    return Words.sentence(
        rows.size() == measure.getRowsCount() ? why : String.join("; ", rows) + ": " + why);
  }

  private static String meaning(String symbol) {
    return switch (symbol) {
      case "[z]" -> "[z] not applicable, such as a force that was no member.";
      case "[c]" -> "[c] confidential.";
      default -> "[x] not available.";
    };
  }
}

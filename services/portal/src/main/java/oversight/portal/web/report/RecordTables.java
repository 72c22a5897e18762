package oversight.portal.web.report;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import oversight.analysis.comparison.Display;
import oversight.analysis.comparison.Unit;
import oversight.portal.web.section.SectionCell;
import oversight.portal.web.section.SectionTable;
import oversight.portal.web.text.MoneyTraces;
import oversight.returns.v1.RecordTable;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/** Makes tables of a report's records and of its value for money. */
final class RecordTables {
  private static final Pattern NUMBER =
      Pattern.compile("[-−£]?£?[0-9][0-9.,:%]*.{0,20}|\\[[xzc]\\]");

  private RecordTables() {}

  static SectionTable of(RecordTable table, String id) {
    List<Boolean> numeric = new ArrayList<>();
    for (int column = 0; column < table.getColumnsCount(); column++) {
      int at = column;
      numeric.add(
          column > 0
              && table.getRowsCount() > 0
              && table.getRowsList().stream()
                  .filter(row -> at < row.getCellsCount())
                  .map(row -> row.getCells(at))
                  .filter(cell -> !cell.isEmpty())
                  .allMatch(
                      cell -> NUMBER.matcher(cell).matches() && !cell.matches(".*[0-9]{4}.*")));
    }
    return new SectionTable(
        id,
        table.getTitle(),
        (table.getIllustrative() ? "Illustrative. " : "") + table.getNote(),
        cells(table.getColumnsList(), numeric),
        table.getRowsList().stream().map(row -> cells(row.getCellsList(), numeric)).toList());
  }

  private static List<SectionCell> cells(List<String> texts, List<Boolean> numeric) {
    List<SectionCell> cells = new ArrayList<>();
    for (String text : texts) {
      boolean number = cells.size() < numeric.size() && numeric.get(cells.size());
      cells.add(new SectionCell(text, "", number));
    }
    return cells;
  }

  static SectionTable of(ValueForMoneyLine line, String id, MoneyTraces traces) {
    List<List<SectionCell>> rows = new ArrayList<>();
    for (ValueForMoneyShare share : line.getSharesList()) {
      String cost = traces.cost(share.getForce());
      String use = traces.use(share.getForce());
      rows.add(
          List.of(
              SectionCell.text(share.getTitle()),
              number(share.hasCost(), share.getCost(), Unit.POUNDS, cost),
              number(share.hasCostShare(), share.getCostShare(), Unit.PER_CENT, cost),
              number(share.hasUse(), share.getUse(), Unit.COUNT, use),
              number(share.hasUseShare(), share.getUseShare(), Unit.PER_CENT, use),
              SectionCell.number(share.hasGap() ? share.getGapDisplay() : "[x]")));
    }
    String note =
        String.join(" ", line.getNotesList())
            + (line.hasCostPerOutput()
                ? " It cost %s.".formatted(line.getCostPerOutputDisplay())
                : "");
    return new SectionTable(
        id,
        line.getTitle() + ", " + line.getYearLabel(),
        note.strip(),
        List.of(
            SectionCell.text("Force"),
            SectionCell.number("Paid"),
            SectionCell.number("Share of cost"),
            SectionCell.number("Use"),
            SectionCell.number("Share of use"),
            new SectionCell("Gap (cost less use)", "", true)),
        rows);
  }

  private static SectionCell number(boolean known, Decimal value, Unit unit, String href) {
    return known
        ? SectionCell.number(Display.of(new BigDecimal(value.getValue()), unit), href)
        : SectionCell.number("[x]");
  }
}

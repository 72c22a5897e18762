package oversight.governance.paper;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import oversight.papers.model.Cell;
import oversight.papers.model.SectionBuilder;
import oversight.papers.model.TableBuilder;
import oversight.returns.v1.RecordTable;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportTheme;
import oversight.returns.v1.Unit;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.ValueForMoneyShare;

/** The tables of a report beside its measures: the collaboration's own records, value for money. */
final class ReportRecords {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Part part;

  ReportRecords(Part part) {
    this.part = part;
  }

  /** The records of one theme; nothing for none. */
  void write(SectionBuilder section, ReportContent content, String theme) {
    if (!theme.isEmpty()) {
      content.getRecordsList().stream()
          .filter(table -> table.getTheme().equals(theme))
          .forEach(table -> write(section, table));
    }
  }

  /** The records of no theme, then value for money. */
  void rest(SectionBuilder section, ReportContent content) {
    List<String> themes = content.getThemesList().stream().map(ReportTheme::getCode).toList();
    content.getRecordsList().stream()
        .filter(table -> !themes.contains(table.getTheme()))
        .forEach(table -> write(section, table));
    if (content.getValueForMoneyCount() > 0) {
      section.heading("Value for money");
      content.getValueForMoneyList().forEach(line -> write(section, line));
    }
  }

  private void write(SectionBuilder section, RecordTable records) {
    if (records.getRowsCount() == 0) {
      return;
    }
    section.table(
        Illustrative.caption(records.getTitle(), records.getIllustrative()),
        table -> {
          records.getColumnsList().forEach(table::textColumn);
          records
              .getRowsList()
              .forEach(row -> table.row(cells(row.getCellsList(), records.getColumnsCount())));
          note(table, records.getNote());
          table.source(Provenance.published(part));
        });
  }

  /** A report carries days as ISO 8601 dates; a paper shows them as days. */
  private static List<Cell> cells(List<String> texts, int columns) {
    return words(texts, columns).stream().map(ReportRecords::cell).toList();
  }

  private static Cell cell(Cell words) {
    try {
      return DAY.matcher(words.text()).matches() ? Cell.day(LocalDate.parse(words.text())) : words;
    } catch (DateTimeException notADay) {
      return words;
    }
  }

  private static List<Cell> words(List<String> texts, int columns) {
    List<Cell> cells = new ArrayList<>();
    for (int at = 0; at < columns; at++) {
      cells.add(new Cell.Words(at < texts.size() ? texts.get(at) : ""));
    }
    return cells;
  }

  private void write(SectionBuilder section, ValueForMoneyLine line) {
    section.table(
        Illustrative.caption(line.getTitle() + ", " + line.getYearLabel(), line.getIllustrative()),
        table -> {
          table
              .textColumn("Force")
              .textColumn("Paid")
              .textColumn("Share of cost")
              .textColumn("Use")
              .textColumn("Share of use")
              .textColumn("Gap");
          line.getSharesList().forEach(share -> table.row(words(shares(share), 6)));
          line.getNotesList().forEach(note -> note(table, note));
          if (line.hasCostPerOutput()) {
            note(table, "It cost %s.".formatted(line.getCostPerOutputDisplay()));
          }
          table.source(Provenance.published(part));
        });
  }

  private static void note(TableBuilder table, String note) {
    if (!note.isBlank()) {
      table.note(note);
    }
  }

  private static List<String> shares(ValueForMoneyShare share) {
    return List.of(
        share.getTitle(),
        shown(share.hasCost(), share.getCost().getValue(), Unit.UNIT_POUNDS),
        shown(share.hasCostShare(), share.getCostShare().getValue(), Unit.UNIT_PERCENT),
        shown(share.hasUse(), share.getUse().getValue(), Unit.UNIT_COUNT),
        shown(share.hasUseShare(), share.getUseShare().getValue(), Unit.UNIT_PERCENT),
        share.hasGap() ? share.getGapDisplay() : "[x]");
  }

  private static String shown(boolean known, String value, Unit unit) {
    return known ? Values.shown(new BigDecimal(value), unit) : "[x]";
  }
}

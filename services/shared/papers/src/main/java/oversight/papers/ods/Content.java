package oversight.papers.ods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import oversight.papers.markup.Markup;
import oversight.papers.model.Column;
import oversight.papers.model.Dates;
import oversight.papers.model.Paper;
import oversight.papers.model.Placed;
import oversight.papers.model.Table;
import oversight.papers.model.Target;

/** The sheets of a workbook. */
final class Content {
  private record Symbol(String sign, String meaning) {}

  private static final List<Symbol> SYMBOLS =
      List.of(
          new Symbol("[b]", "break in the series"),
          new Symbol("[c]", "confidential: suppressed to protect people"),
          new Symbol("[e]", "estimated"),
          new Symbol("[p]", "provisional"),
          new Symbol("[r]", "revised"),
          new Symbol("[x]", "not available"),
          new Symbol("[z]", "not applicable"));

  /** What a column of 42 mm takes at 12 points. */
  private static final int COLUMN_CHARACTERS = 20;

  private static final int SHORTEST_LINE = 100;

  private final Paper paper;
  private final List<Placed> tables;
  private final Formats formats = new Formats();
  private final Markup sheets = new Markup();
  private final Markup ranges = new Markup();

  Content(Paper paper) {
    this.paper = paper;
    this.tables =
        paper.numbering().sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(placed -> placed.block() instanceof Table)
            .toList();
  }

  String document() {
    cover();
    notes();
    for (var placed : tables) {
      if (placed.block() instanceof Table table) {
        table(table, placed.number());
      }
    }
    var out = new Markup();
    out.open("office:document-content", Namespaces.declared());
    out.open("office:automatic-styles");
    styles(out);
    formats.write(out);
    out.close().open("office:body").open("office:spreadsheet").include(sheets);
    if (!tables.isEmpty()) {
      out.open("table:database-ranges").include(ranges).close();
    }
    return Descriptions.DECLARATION + out.close().close().close();
  }

  private void cover() {
    var sheet = new Sheet(sheets, formats, "Cover", List.of("wide", "wide"));
    sheet.line(paper.title(), "title");
    sheet.pair("Marking", paper.marking());
    sheet.pair("Board", paper.board());
    var meeting = paper.meeting();
    if (meeting != null) {
      sheet.pair("Meeting", Dates.written(meeting));
    }
    sheet.pair("Author", paper.author().post());
    paper.facts().forEach(fact -> sheet.pair(fact.name(), fact.value()));
    if (!paper.version().isEmpty()) {
      sheet.pair("Version", paper.version());
    }
    sheet.line("Sheets", "heading");
    sheet.link("Notes: symbols used in place of numbers", "Notes");
    for (var placed : tables) {
      if (placed.block() instanceof Table table) {
        sheet.link(title(table, placed.number()), name(placed.number()));
      }
    }
    sheet.finish();
  }

  private void notes() {
    var sheet = new Sheet(sheets, formats, "Notes", List.of("narrow", "wide"));
    sheet.line("Notes", "title");
    sheet.line("This sheet has one table. Notes on a table stand above it.", "plain");
    sheet.header(List.of("Symbol", "Meaning"), List.of("header", "header"));
    SYMBOLS.forEach(symbol -> sheet.pair(symbol.sign(), symbol.meaning()));
    sheet.finish();
  }

  private void table(Table table, int number) {
    var sheet =
        new Sheet(
            sheets, formats, name(number), Collections.nCopies(table.columns().size(), "column"));
    sheet.line(title(table, number), "title");
    sheet.line("This sheet has one table. The symbols are explained in the sheet Notes.", "plain");
    List<String> remarks =
        table.remarks().stream()
            .flatMap(remark -> lines(remark, table.columns().size()).stream())
            .toList();
    remarks.forEach(remark -> sheet.line(remark, "plain"));
    int headerRow = 3 + remarks.size();
    sheet.header(
        table.columns().stream().map(Column::heading).toList(),
        table.columns().stream()
            .map(column -> column.alignment() == Column.Alignment.END ? "headerend" : "header")
            .toList());
    table.rows().forEach(row -> sheet.row(row.cells(), row.total()));
    sheet.finish();
    range(table, number, headerRow);
  }

  /**
   * A remark in lines about as long as the table is wide: a page is made as wide as its longest
   * line, and one long remark would print the table too small to read.
   */
  private static List<String> lines(String remark, int columns) {
    int width = Math.max(SHORTEST_LINE, columns * COLUMN_CHARACTERS);
    List<String> lines = new ArrayList<>();
    String rest = remark;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      if (space <= 0) {
        space = rest.indexOf(' ');
      }
      if (space < 0) {
        break;
      }
      lines.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    lines.add(rest);
    return lines;
  }

  /** Names the table's area, so that programs and screen readers know where it begins. */
  private void range(Table table, int number, int headerRow) {
    var first = "%s.A%d".formatted(name(number), headerRow);
    var last =
        "%s.%s%d"
            .formatted(
                name(number), letters(table.columns().size()), headerRow + table.rows().size());
    ranges.empty(
        "table:database-range",
        "table:name",
        "Data_" + number,
        "table:target-range-address",
        first + ":" + last,
        "table:contains-header",
        "true");
  }

  private static String letters(int column) {
    var letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static String name(int number) {
    return "Table_" + number;
  }

  private static String title(Table table, int number) {
    return "%s%d: %s".formatted(Target.Kind.TABLE.prefix(), number, table.caption());
  }

  private static void styles(Markup out) {
    width(out, "wide", "90mm");
    width(out, "column", "42mm");
    width(out, "narrow", "25mm");
    cell(out, "title", true, "16pt", false, "start");
    cell(out, "heading", true, "14pt", false, "start");
    cell(out, "header", true, "12pt", true, "start");
    cell(out, "headerend", true, "12pt", true, "end");
    cell(out, "strong", true, "12pt", true, "start");
    cell(out, "words", false, "12pt", true, "start");
    cell(out, "plain", false, "12pt", false, "start");
    cell(out, "symbol", false, "12pt", false, "end");
    cell(out, "strongsymbol", true, "12pt", false, "end");
  }

  private static void width(Markup out, String name, String width) {
    out.open("style:style", "style:name", name, "style:family", "table-column");
    out.empty("style:table-column-properties", "style:column-width", width).close();
  }

  private static void cell(
      Markup out, String name, boolean bold, String size, boolean wrap, String align) {
    out.open("style:style", "style:name", name, "style:family", "table-cell");
    out.empty(
        "style:table-cell-properties",
        wrap ? "fo:wrap-option" : "",
        "wrap",
        "style:vertical-align",
        "top");
    out.empty("style:paragraph-properties", "fo:text-align", align);
    out.empty("style:text-properties", "fo:font-size", size, bold ? "fo:font-weight" : "", "bold");
    out.close();
  }
}

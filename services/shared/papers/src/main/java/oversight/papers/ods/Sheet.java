package oversight.papers.ods;

import java.util.List;
import oversight.papers.markup.Markup;
import oversight.papers.model.Cell;

/** Writes one sheet, row by row. */
final class Sheet {
  private final Markup out;
  private final Formats formats;

  Sheet(Markup out, Formats formats, String name, List<String> columnStyles) {
    this.out = out;
    this.formats = formats;
    out.open("table:table", "table:name", name);
    for (var style : columnStyles) {
      out.empty("table:table-column", "table:style-name", style);
    }
  }

  void finish() {
    out.close().newLine();
  }

  /** A row with one cell of words. */
  void line(String text, String style) {
    out.open("table:table-row");
    words(text, style);
    out.close();
  }

  /** A row with one cell that leads to another sheet. */
  void link(String text, String sheet) {
    out.open("table:table-row").open("table:table-cell", "office:value-type", "string");
    out.open("text:p").open("text:a", "xlink:type", "simple", "xlink:href", "#" + sheet + ".A1");
    spaced(text);
    out.close().close().close().close();
  }

  /** A row of two cells of words. */
  void pair(String name, String value) {
    out.open("table:table-row");
    words(name, "strong");
    words(value, "words");
    out.close();
  }

  /** The header row of a table. */
  void header(List<String> headings, List<String> styles) {
    out.open("table:table-header-rows").open("table:table-row");
    for (int index = 0; index < headings.size(); index++) {
      words(headings.get(index), styles.get(index));
    }
    out.close().close();
  }

  /** A row of a table. */
  void row(List<Cell> cells, boolean strong) {
    out.open("table:table-row");
    for (var cell : cells) {
      switch (cell) {
        case Cell.Words(var text) -> words(text, strong ? "strong" : "words");
        case Cell.Symbol(var text) -> words(text, strong ? "strongsymbol" : "symbol");
        case Cell.Day day -> {
          out.open("table:table-cell", formats.attributes(day));
          out.element("text:p", day.text()).close();
        }
        case Cell.Value value -> {
          out.open("table:table-cell", formats.attributes(value, strong));
          out.element("text:p", value.text()).close();
        }
      }
    }
    out.close();
  }

  private void words(String text, String style) {
    out.open("table:table-cell", "table:style-name", style, "office:value-type", "string");
    out.open("text:p");
    spaced(text);
    out.close().close();
  }

  /** Spaces that XML would fold into one are written by their number. */
  private void spaced(String text) {
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf("  ", start);
      if (space < 0) {
        out.text(text.substring(start));
        return;
      }
      int end = space;
      while (end < text.length() && text.charAt(end) == ' ') {
        end++;
      }
      out.text(text.substring(start, space));
      out.empty("text:s", "text:c", String.valueOf(end - space));
      start = end;
    }
  }
}

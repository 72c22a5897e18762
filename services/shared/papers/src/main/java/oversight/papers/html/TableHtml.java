package oversight.papers.html;

import oversight.papers.markup.Markup;
import oversight.papers.model.Cell;
import oversight.papers.model.Column;
import oversight.papers.model.Placed;
import oversight.papers.model.Row;
import oversight.papers.model.Table;
import oversight.papers.model.Target;

/** Writes a table with its caption, scopes, notes and source. */
final class TableHtml {
  /** A table of so many rows stands on one page. */
  private static final int SHORT = 14;

  private final Markup out;
  private final RunHtml runs;

  TableHtml(Markup out, RunHtml runs) {
    this.out = out;
    this.runs = runs;
  }

  void write(Table table, Placed placed) {
    out.open(
        "div",
        "class",
        table.rows().size() <= SHORT ? "paper-table paper-table--short" : "paper-table",
        "id",
        placed.anchor());
    out.open("table", "class", "govuk-table");
    out.open("caption", "class", "govuk-table__caption govuk-table__caption--s")
        .text("%s%d: %s".formatted(Target.Kind.TABLE.prefix(), placed.number(), table.caption()))
        .close();
    head(table);
    out.open("tbody", "class", "govuk-table__body");
    table.rows().forEach(row -> row(table, row));
    out.close().close();
    below(table);
    out.close().newLine();
  }

  private void head(Table table) {
    out.open("thead", "class", "govuk-table__head").open("tr", "class", "govuk-table__row");
    for (var column : table.columns()) {
      out.element(
          "th",
          column.heading(),
          "scope",
          "col",
          "class",
          classes("govuk-table__header", column.alignment()));
    }
    out.close().close();
  }

  private void row(Table table, Row row) {
    out.open("tr", "class", row.total() ? "govuk-table__row paper-total" : "govuk-table__row");
    for (int index = 0; index < row.cells().size(); index++) {
      var alignment = table.columns().get(index).alignment();
      if (index == 0 && table.rowHeaders()) {
        out.open("th", "scope", "row", "class", classes("govuk-table__header", alignment));
      } else {
        out.open("td", "class", classes("govuk-table__cell", alignment));
      }
      cell(row.cells().get(index));
      out.close();
    }
    out.close().newLine();
  }

  private void cell(Cell cell) {
    if (cell instanceof Cell.Value number && number.address() != null) {
      var words = number.text() + ": where this figure comes from";
      runs.link(number.text(), number.address(), words);
    } else {
      out.text(cell.text());
    }
  }

  private void below(Table table) {
    for (var remark : table.remarks()) {
      out.element("p", remark, "class", "govuk-body-s paper-note");
    }
  }

  private static String classes(String base, Column.Alignment alignment) {
    return alignment == Column.Alignment.END ? base + " " + base + "--numeric" : base;
  }
}

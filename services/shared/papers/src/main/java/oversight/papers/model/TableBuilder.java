package oversight.papers.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a table, row by row. */
public final class TableBuilder {
  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private @Nullable String label;
  private boolean rowHeaders = true;
  private String source = "";

  TableBuilder(String caption) {
    this.caption = caption;
  }

  Table build() {
    return new Table(label, caption, columns, rows, rowHeaders, notes, source);
  }

  /** Names the table, so that references find it. */
  public TableBuilder label(String label) {
    this.label = label;
    return this;
  }

  /** Adds a column of words. */
  public TableBuilder textColumn(String heading) {
    columns.add(Column.text(heading));
    return this;
  }

  /** Adds a column of numbers. */
  public TableBuilder numberColumn(String heading) {
    columns.add(Column.numbers(heading));
    return this;
  }

  /** Says that the first cell of a row is a value like the others. */
  public TableBuilder withoutRowHeaders() {
    this.rowHeaders = false;
    return this;
  }

  /** Adds a row. */
  public TableBuilder row(List<Cell> cells) {
    rows.add(new Row(cells, false));
    return this;
  }

  /** Adds a row that sums up those above it. */
  public TableBuilder total(List<Cell> cells) {
    rows.add(new Row(cells, true));
    return this;
  }

  /** Adds a caveat. */
  public TableBuilder note(String note) {
    notes.add(note);
    return this;
  }

  /** Says where the figures come from and when they were extracted. */
  public TableBuilder source(String source) {
    this.source = source;
    return this;
  }
}

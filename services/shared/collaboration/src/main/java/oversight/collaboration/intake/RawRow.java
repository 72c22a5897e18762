package oversight.collaboration.intake;

import java.util.List;
import oversight.sheets.read.TableRow;

/** A row of a file as text. It holds only while it is checked. */
final class RawRow {
  private final TableRow row;
  private final List<String> columns;

  /** A row of a table with these columns, in order. */
  RawRow(TableRow row, List<String> columns) {
    this.row = row;
    this.columns = columns;
  }

  /** Its number as the spreadsheet counts, from 1. */
  int row() {
    return row.number();
  }

  /** The name of its sheet; empty where the file has none. */
  String sheet() {
    return row.sheet();
  }

  /** The text of a cell without space at either end; empty where there is none. */
  String cell(String column) {
    return row.text(columns.indexOf(column));
  }
}

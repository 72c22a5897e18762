package oversight.collaboration.intake;

import oversight.sheets.read.TableRow;

/** A row of a file as text. It holds only while it is checked. */
final class RawRow {
  private final TableRow row;

  RawRow(TableRow row) {
    this.row = row;
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
    return row.text(Columns.KNOWN.indexOf(column));
  }
}

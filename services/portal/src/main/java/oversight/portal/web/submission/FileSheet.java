package oversight.portal.web.submission;

import java.util.List;

/**
 * The table in a sheet of a file, or the only one of a CSV.
 *
 * @param name of the sheet; empty for a CSV
 * @param rows the row that names the columns, and those below it, as many as are shown
 * @param more how many rows below are not among them
 */
record FileSheet(String name, List<FileRow> rows, int more) {
  /** Copies the list. */
  FileSheet {
    rows = List.copyOf(rows);
  }

  /** Without the row that names the columns. */
  List<FileRow> figures() {
    return rows.subList(1, rows.size());
  }

  /** Which column has a name; -1 for none. */
  int column(String name) {
    return rows.getFirst().cells().stream().map(FileSheets::folded).toList().indexOf(name);
  }
}

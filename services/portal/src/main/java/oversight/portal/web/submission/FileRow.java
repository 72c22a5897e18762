package oversight.portal.web.submission;

import java.util.List;

/**
 * A row of a file as it was typed.
 *
 * @param number the line it starts on, the first being 1
 * @param cells as typed
 */
record FileRow(int number, List<String> cells) {
  /** The cell in a column, without blanks around it; empty where there is none. */
  String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
  }
}

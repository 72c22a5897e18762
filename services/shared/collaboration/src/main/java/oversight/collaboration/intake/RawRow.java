package oversight.collaboration.intake;

import java.util.Map;

/**
 * A row of a file as text.
 *
 * @param row its number in the file, the header being 1
 * @param cells by column name; a cell that is not there is empty
 */
record RawRow(int row, Map<String, String> cells) {
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}

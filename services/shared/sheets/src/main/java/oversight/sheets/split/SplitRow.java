package oversight.sheets.split;

import java.util.Map;

/**
 * A row below the heading of a sheet's table.
 *
 * @param sheet the sheet's name; empty for a CSV
 * @param number as the spreadsheet counts, from 1
 * @param cells what stands under each named column, by its name in lower case
 */
public record SplitRow(String sheet, int number, Map<String, String> cells) {
  /** Copies the cells. */
  public SplitRow {
    cells = Map.copyOf(cells);
  }

  /** What stands under a column; empty where there is none of the name. */
  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}

package oversight.sheets.split;

import java.util.List;
import java.util.Map;

/**
 * A file taken apart.
 *
 * @param workbooks an XLSX for each owner, in the order in which their first rows stood
 * @param rows how many rows each has
 * @param unowned rows that are nobody's, the first of them
 * @param headless sheets in which only some of the columns that are needed are named
 */
public record SplitFile(
    Map<String, byte[]> workbooks,
    Map<String, Integer> rows,
    List<SplitRow> unowned,
    List<String> headless) {
  /** Copies the lists. */
  public SplitFile {
    unowned = List.copyOf(unowned);
    headless = List.copyOf(headless);
  }
}

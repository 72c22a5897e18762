package oversight.collaboration.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was understood.
 *
 * @param sheet of a workbook; empty for a file without sheets
 * @param row its number there, the header being 1
 * @param cells in the order of the log's columns, as COPY takes them; null for an empty one
 */
public record LogRow(String sheet, int row, List<@Nullable String> cells) {
  /** Of a file without sheets. */
  LogRow(int row, List<@Nullable String> cells) {
    this("", row, cells);
  }

  /** The same in a sheet. */
  public LogRow inSheet(String name) {
    return new LogRow(name, row, cells);
  }
}

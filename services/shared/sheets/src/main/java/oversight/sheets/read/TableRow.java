package oversight.sheets.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table, by the columns of its {@link TableShape}. Holds only while its call lasts.
 */
public final class TableRow {
  private final int[] positions;
  private String sheet = "";
  private @Nullable SheetRow row;

  TableRow(int columns) {
    positions = new int[columns];
  }

  /** The sheet's name; empty for a CSV. */
  public String sheet() {
    return sheet;
  }

  /** As the spreadsheet counts, from 1. */
  public int number() {
    return current().number();
  }

  /** The text of a cell without space at either end; empty where there is none. */
  public String text(int column) {
    int position = positions[column];
    return position < 0 ? "" : Spaces.trim(current().text(position));
  }

  /** What the cell holds. */
  public CellKind kind(int column) {
    int position = positions[column];
    return position < 0 ? CellKind.EMPTY : current().kind(position);
  }

  /** How the workbook stores what the text says, where that differs; else null. */
  public @Nullable String stored(int column) {
    int position = positions[column];
    return position < 0 ? null : current().stored(position);
  }

  void begin(String name) {
    sheet = name;
    Arrays.fill(positions, -1);
  }

  void place(int column, int position) {
    positions[column] = position;
  }

  TableRow of(SheetRow current) {
    row = current;
    return this;
  }

  private SheetRow current() {
    SheetRow set = row;
    if (set == null) {
      throw new IllegalStateException("No row has been read.");
    }
    return set;
  }
}

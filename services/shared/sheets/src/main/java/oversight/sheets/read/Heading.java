package oversight.sheets.read;

import java.util.ArrayList;
import java.util.List;

/**
 * The row that names the columns.
 *
 * @param row its number
 * @param names by position, as they are compared; empty for a column without a name
 */
record Heading(int row, List<String> names) {
  static Heading of(SheetRow row) {
    List<String> names = new ArrayList<>(row.width());
    for (int i = 0; i < row.width(); i++) {
      names.add(TableShape.folded(row.text(i)));
    }
    return new Heading(row.number(), names);
  }

  /** Whether all the columns that are needed are there. */
  boolean heads(TableShape shape) {
    return names.containsAll(shape.required());
  }

  /** How many of the columns that are read are there. */
  int likeness(TableShape shape) {
    return (int) shape.columns().stream().filter(names::contains).count();
  }
}

package oversight.papers.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with one header row.
 *
 * @param caption what it shows, without "Table 1", which is given when the paper is numbered
 * @param rowHeaders whether the first cell of each row names the row
 * @param notes caveats, in order
 * @param source where the figures come from and when they were extracted; may be empty
 */
public record Table(
    @Nullable String label,
    String caption,
    List<Column> columns,
    List<Row> rows,
    boolean rowHeaders,
    List<String> notes,
    String source)
    implements Block {

  /**
   * @throws IllegalArgumentException if a row has another number of cells than there are columns
   */
  public Table {
    caption = Wording.required(caption, "A table's caption");
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = notes.stream().map(Wording::clean).toList();
    source = Wording.clean(source);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("Table '%s' has no columns.".formatted(caption));
    }
    for (int index = 0; index < rows.size(); index++) {
      int cells = rows.get(index).cells().size();
      if (cells != columns.size()) {
        throw new IllegalArgumentException(
            "Row %d of table '%s' has %d cells; expected %d, one for each column."
                .formatted(index + 1, caption, cells, columns.size()));
      }
    }
  }

  /** What stands below the table: its notes, numbered where there are several, and its source. */
  public List<String> remarks() {
    var remarks = new ArrayList<String>();
    for (int index = 0; index < notes.size(); index++) {
      var number = notes.size() == 1 ? "Note: " : "Note %d: ".formatted(index + 1);
      remarks.add(number + notes.get(index));
    }
    if (!source.isEmpty()) {
      remarks.add("Source: " + source);
    }
    return remarks;
  }
}

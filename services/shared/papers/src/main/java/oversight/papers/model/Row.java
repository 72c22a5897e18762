package oversight.papers.model;

import java.util.List;

/**
 * A row of a table.
 *
 * @param total whether it sums up the rows above it
 */
public record Row(List<Cell> cells, boolean total) {
  public Row {
    cells = List.copyOf(cells);
  }
}

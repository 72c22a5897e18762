package oversight.analysis.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells and the sums among them: all that links them, over every breakdown and level. */
public final class PublicTable {

  private final Map<String, Cell> cells;
  private final List<Sum> sums;

  private PublicTable(Map<String, Cell> cells, List<Sum> sums) {
    this.cells = Collections.unmodifiableMap(cells);
    this.sums = List.copyOf(sums);
  }

  /**
   * The table of these cells.
   *
   * @throws IllegalArgumentException where a cell is given twice, a sum names a cell that is not
   *     there, or a total is not the sum of its parts
   */
  public static PublicTable of(List<Cell> cells, List<Sum> sums) {
    Map<String, Cell> byId = new LinkedHashMap<>();
    for (Cell cell : cells) {
      if (byId.put(cell.id(), cell) != null) {
        throw new IllegalArgumentException("The cell " + cell.id() + " is given twice.");
      }
    }
    PublicTable table = new PublicTable(byId, sums);
    sums.forEach(table::check);
    return table;
  }

  private void check(Sum sum) {
    long parts = sum.parts().stream().mapToLong(part -> cell(part).value()).sum();
    long total = cell(sum.total()).value();
    if (parts != total) {
      throw new IllegalArgumentException(
          "%s is %d but its parts sum to %d.".formatted(sum.total(), total, parts));
    }
  }

  /** The cell of that name. */
  public Cell cell(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no cell " + id + "."));
  }

  /** The cell of that name, if the table has it. */
  public Optional<Cell> find(String id) {
    return Optional.ofNullable(cells.get(id));
  }

  /** All cells, in the order given. */
  public List<Cell> cells() {
    return List.copyOf(cells.values());
  }

  /** All sums. */
  public List<Sum> sums() {
    return sums;
  }
}

package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a reader can add and subtract: numbers as variables, sums as equations, over the table
 * and every earlier version of it. A number that kept its value from one version to the next is one
 * variable, as a reader would guess.
 */
final class Links {

  private static final String EARLIER = "\u0000";

  private final List<Cell> cells = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final List<int[]> equations = new ArrayList<>();
  private final List<List<Integer>> equationsOf = new ArrayList<>();
  private final Set<List<Integer>> known = new HashSet<>();
  private final List<Boolean> shown = new ArrayList<>();
  private final List<Boolean> total = new ArrayList<>();
  private final int current;

  Links(PublicTable table, List<PublishedVersion> earlier) {
    table.cells().stream()
        .sorted(Comparator.comparing(Cell::id))
        .forEach(cell -> add(cell.id(), cell));
    current = cells.size();
    sums(table).forEach(sum -> link(sum, table, false));
    for (PublishedVersion version : earlier) {
      List<Cell> then = new ArrayList<>(version.table().cells());
      then.sort(Comparator.comparing(Cell::id));
      for (Cell cell : then) {
        int index = indexOf(cell, version.table());
        if (cell.published() && !version.withheld().contains(cell.id())) {
          shown.set(index, true);
        }
      }
      sums(version.table()).forEach(sum -> link(sum, version.table(), true));
    }
  }

  /** In one order whatever the order given, so that the same table has the same answer. */
  private static List<Sum> sums(PublicTable table) {
    return table.sums().stream()
        .map(sum -> new Sum(sum.total(), sum.parts().stream().sorted().toList()))
        .sorted(
            Comparator.comparing(Sum::total).thenComparing(sum -> String.join("|", sum.parts())))
        .toList();
  }

  private int add(String key, Cell cell) {
    int index = cells.size();
    indices.put(key, index);
    cells.add(cell);
    equationsOf.add(new ArrayList<>());
    shown.add(false);
    total.add(false);
    return index;
  }

  /** The variable of a cell in an earlier version. */
  private int indexOf(Cell cell, PublicTable table) {
    Integer now = indices.get(cell.id());
    if (now != null && now < current && cells.get(now).value() == cell.value()) {
      return now;
    }
    String key = cell.id() + EARLIER + cell.value();
    Integer known = indices.get(key);
    return known != null ? known : add(key, table.cell(cell.id()));
  }

  private void link(Sum sum, PublicTable table, boolean isEarlier) {
    int[] equation = new int[sum.parts().size() + 1];
    for (int at = 0; at < equation.length; at++) {
      String id = at == 0 ? sum.total() : sum.parts().get(at - 1);
      Cell cell = table.cell(id);
      equation[at] = isEarlier ? indexOf(cell, table) : indices.getOrDefault(id, -1);
    }
    if (!known.add(Arrays.stream(equation).boxed().toList())) {
      return;
    }
    total.set(equation[0], true);
    for (int index : equation) {
      equationsOf.get(index).add(equations.size());
    }
    equations.add(equation);
  }

  int size() {
    return cells.size();
  }

  /** How many of the variables, the first, are the table's own cells. */
  int current() {
    return current;
  }

  Cell cell(int index) {
    return cells.get(index);
  }

  /** Whether an earlier version shows the number. */
  boolean isShown(int index) {
    return shown.get(index);
  }

  boolean isTotal(int index) {
    return total.get(index);
  }

  /** Equations: the total first, then its parts. */
  List<int[]> equations() {
    return Collections.unmodifiableList(equations);
  }

  /** One equation: the total first, then its parts. */
  int[] equation(int at) {
    return equations.get(at);
  }

  List<Integer> equationsOf(int index) {
    return equationsOf.get(index);
  }
}

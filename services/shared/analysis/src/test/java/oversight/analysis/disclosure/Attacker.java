package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works on published tables alone, apart from the code under test: looks for a second set of whole
 * numbers, none below zero, that fits every sum shown. A withheld count with no other value in any
 * such set is found out.
 */
final class Attacker {

  private final Map<String, Long> truth = new HashMap<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private final Set<String> shown = new LinkedHashSet<>();
  private final List<List<String>> equations = new ArrayList<>();

  /** Reads a version: the names of unchanged numbers are the same in every version. */
  Attacker reads(PublicTable table, Set<String> withheld) {
    for (Cell cell : table.cells()) {
      String key = key(cell);
      truth.put(key, cell.value());
      if (!withheld.contains(cell.id())) {
        hidden.remove(key);
        shown.add(key);
      } else if (!shown.contains(key)) {
        hidden.add(key);
      }
    }
    for (Sum sum : table.sums()) {
      List<String> equation = new ArrayList<>();
      equation.add(key(table.cell(sum.total())));
      sum.parts().forEach(part -> equation.add(key(table.cell(part))));
      equations.add(equation);
    }
    return this;
  }

  private static String key(Cell cell) {
    return cell.id() + "=" + cell.value();
  }

  /** The small counts that have one value only. */
  Set<String> findsOut() {
    Set<String> found = new LinkedHashSet<>();
    for (String key : hidden) {
      long value = value(key);
      if (value >= 1 && value <= 4 && !hasAnotherValue(key)) {
        found.add(key);
      }
    }
    return found;
  }

  private long value(String key) {
    return Optional.ofNullable(truth.get(key)).orElseThrow();
  }

  private boolean hasAnotherValue(String key) {
    for (int depth = 4; depth <= 14; depth += 2) {
      for (int move : new int[] {1, -1, 2, -2}) {
        Map<String, Integer> moves = new HashMap<>();
        moves.put(key, move);
        if (value(key) + move >= 0 && balances(moves, depth)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Moves withheld numbers until every sum holds again, or gives up at a depth. */
  private boolean balances(Map<String, Integer> moves, int depth) {
    Optional<List<String>> open = equations.stream().filter(e -> excess(e, moves) != 0).findFirst();
    if (open.isEmpty()) {
      return true;
    }
    if (depth == 0) {
      return false;
    }
    List<String> equation = open.get();
    int excess = excess(equation, moves);
    for (int at = 0; at < equation.size(); at++) {
      String cell = equation.get(at);
      int move = at == 0 ? excess : -excess;
      if (hidden.contains(cell) && !moves.containsKey(cell) && value(cell) + move >= 0) {
        Map<String, Integer> further = new HashMap<>(moves);
        further.put(cell, move);
        if (balances(further, depth - 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** By how much the parts have moved beyond the total. */
  private static int excess(List<String> equation, Map<String, Integer> moves) {
    int excess = -moves.getOrDefault(equation.getFirst(), 0);
    for (String part : equation.subList(1, equation.size())) {
      excess += moves.getOrDefault(part, 0);
    }
    return excess;
  }
}

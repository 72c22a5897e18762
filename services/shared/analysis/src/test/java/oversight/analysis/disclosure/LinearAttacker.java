package oversight.analysis.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Solves the attacker's linear programmes with a solver that is not ours, over everything public:
 * what is the least and the most a withheld count can be? Knows that {@code [c]} is one or more,
 * and may be told which cells are the small ones.
 */
final class LinearAttacker {

  /** What a count can be. */
  record Range(double least, double most) {

    boolean isOneValue() {
      return most - least < 0.999;
    }

    boolean spans(long from, long to) {
      return least < from + 1e-6 && most > to - 1e-6;
    }
  }

  private final Map<String, Cell> hidden = new LinkedHashMap<>();
  private final Map<String, Cell> shown = new LinkedHashMap<>();
  private final List<List<Cell>> sums = new ArrayList<>();
  private boolean knowsParts;

  LinearAttacker knowingParts() {
    knowsParts = true;
    return this;
  }

  /** Reads a version; a number that kept its value is taken to be the same number. */
  LinearAttacker reads(PublicTable table, Set<String> withheld) {
    for (Cell cell : table.cells()) {
      if (cell.published() && !withheld.contains(cell.id())) {
        shown.put(name(cell), cell);
      } else {
        hidden.put(name(cell), cell);
      }
    }
    for (Sum sum : table.sums()) {
      List<Cell> members = new ArrayList<>();
      members.add(table.cell(sum.total()));
      sum.parts().forEach(part -> members.add(table.cell(part)));
      sums.add(members);
    }
    return this;
  }

  private static String name(Cell cell) {
    return cell.id() + "=" + cell.value();
  }

  /** What the small counts that no version shows can be, by name and value. */
  Map<String, Range> smallCounts() {
    Map<String, Range> ranges = new LinkedHashMap<>();
    hidden.forEach((name, cell) -> {
      if (cell.isSmall() && !shown.containsKey(name)) {
        ranges.put(name, new Range(solve(name, false), solve(name, true)));
      }
    });
    return ranges;
  }

  /** What one withheld count can be. */
  Range range(String name) {
    return new Range(solve(name, false), solve(name, true));
  }

  private double solve(String goal, boolean most) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<String, Variable> variables = new LinkedHashMap<>();
    hidden.forEach((name, cell) -> {
      if (!shown.containsKey(name)) {
        Variable variable = model.addVariable(name).lower(least(cell));
        if (knowsParts && cell.isSmall()) {
          variable.upper(4);
        }
        variables.put(name, variable.weight(name.equals(goal) ? 1 : 0));
      }
    });
    for (int at = 0; at < sums.size(); at++) {
      equate(model.addExpression("sum" + at), sums.get(at), variables);
    }
    Optimisation.Result result = most ? model.maximise() : model.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return most ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    if (!result.getState().isFeasible()) {
      throw new IllegalStateException("The truth itself must fit: " + result.getState());
    }
    return result.getValue();
  }

  private static void equate(
      Expression expression, List<Cell> members, Map<String, Variable> variables) {
    long known = 0;
    for (int at = 0; at < members.size(); at++) {
      Cell member = members.get(at);
      long sign = at == 0 ? -1 : 1;
      Optional<Variable> variable = Optional.ofNullable(variables.get(name(member)));
      if (variable.isPresent()) {
        expression.set(variable.get(), sign);
      } else {
        known += sign * Objects.requireNonNull(member).value();
      }
    }
    expression.level(-known);
  }

  private long least(Cell cell) {
    if (!cell.published()) {
      return 0;
    }
    boolean large = cell.people() && cell.value() >= 5;
    return Math.min(cell.value(), knowsParts && large ? 5 : 1);
  }
}

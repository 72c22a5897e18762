package oversight.collaboration.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.rule.PassingCells.Incomplete;
import oversight.collaboration.rule.PassingCells.Watch;
import oversight.collaboration.rule.RowsOfFile.Cell;
import oversight.collaboration.rule.RowsOfFile.Value;
import oversight.collaboration.submission.Finding;

/**
 * What the rules of cells say once all rows have passed: of the cells that the file has whole, and
 * of those that what was signed off before makes whole.
 */
final class PassedCells {
  private final RowsOfFile rows;
  private final Map<Wanted, BigDecimal> signed = new HashMap<>();

  /** A value that the file does not have. */
  private record Wanted(String part, CellName cell) {}

  private PassedCells(RowsOfFile rows) {
    this.rows = rows;
  }

  static void tell(PassingCells passed, RowsOfFile rows, Consumer<Finding> findings) {
    List<Watch> watches = passed.watches().stream().filter(watch -> !watch.isGivenUp()).toList();
    PassedCells cells = new PassedCells(rows);
    cells.askFor(watches);
    for (Watch watch : watches) {
      watch.unsound().forEach(cell -> watch.question().ask(cells.shown(cell)).ifPresent(findings));
      watch.incomplete(cell ->
          cells
              .whole(cell, watch.question().terms())
              .flatMap(watch.question()::ask)
              .ifPresent(findings));
    }
  }

  private void askFor(List<Watch> watches) {
    Set<String> parts = new HashSet<>();
    Set<CellName> names = new HashSet<>();
    for (Watch watch : watches) {
      watch.incomplete(cell -> {
        names.add(cell.name());
        for (int i = 0; i < cell.values().size(); i++) {
          if (cell.values().get(i) == null) {
            parts.add(watch.question().terms().get(i).part());
          }
        }
      });
    }
    if (!names.isEmpty()) {
      rows.signed(
          parts, names, found -> signed.put(new Wanted(found.part(), found.cell()), found.value()));
    }
  }

  private Optional<Cell> whole(Incomplete cell, List<Term> terms) {
    List<Value> values = new ArrayList<>(terms.size());
    for (int i = 0; i < terms.size(); i++) {
      Value here = cell.values().get(i);
      if (here == null) {
        @Nullable BigDecimal before = signed.get(new Wanted(terms.get(i).part(), cell.name()));
        if (before == null) {
          return Optional.empty();
        }
        here = new Value(before, Place.NONE);
      }
      values.add(here);
    }
    CellName name = cell.name();
    return Optional.of(shown(new Cell(name.force(), name.breakdown(), name.period(), values)));
  }

  private Cell shown(Cell cell) {
    return new Cell(
        cell.force(),
        cell.breakdown(),
        cell.period(),
        cell.values().stream()
            .map(value -> new Value(value.value(), rows.shown(value.place())))
            .toList());
  }
}

package oversight.collaboration.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.catalogue.Rule.Term;

/** A file's rows and what was signed off before, laid side by side by looking each value up. */
final class RowsInMemory implements RowsOfFile {
  private final List<Row> rows = new ArrayList<>();
  private final Map<Said, BigDecimal> signed = new HashMap<>();
  private int asked;

  /** A row; no value where a symbol stands in its place. */
  record Row(int number, String part, CellName cell, @Nullable BigDecimal value) {}

  private record Said(String part, CellName cell) {}

  void add(String part, CellName cell, @Nullable BigDecimal value) {
    rows.add(new Row(rows.size() + 2, part, cell, value));
  }

  void signBefore(String part, CellName cell, BigDecimal value) {
    signed.put(new Said(part, cell), value);
  }

  /** All rows in the order of the file. */
  List<Row> rows() {
    return rows;
  }

  /** How often all cells were asked for. */
  int asked() {
    return asked;
  }

  @Override
  public Map<String, Set<String>> periods() {
    Map<String, Set<String>> periods = new HashMap<>();
    for (Row row : rows) {
      periods.computeIfAbsent(row.part(), part -> new HashSet<>()).add(row.cell().period());
    }
    return periods;
  }

  @Override
  public Place shown(Place place) {
    return new Place("", place.row());
  }

  @Override
  public void cells(List<Term> terms, Consumer<Cell> found) {
    asked++;
    Map<Said, Row> here = new HashMap<>();
    Set<CellName> names = new LinkedHashSet<>();
    for (Row row : rows) {
      here.put(new Said(row.part(), row.cell()), row);
      if (terms.stream().anyMatch(term -> term.part().equals(row.part()))) {
        names.add(row.cell());
      }
    }
    for (CellName name : names) {
      List<Value> values = new ArrayList<>();
      for (Term term : terms) {
        Said said = new Said(term.part(), name);
        Row row = here.get(said);
        BigDecimal value = row == null ? signed.get(said) : row.value();
        if (value != null) {
          values.add(new Value(value, row == null ? Place.NONE : new Place("", row.number())));
        }
      }
      if (values.size() == terms.size()) {
        found.accept(new Cell(name.force(), name.breakdown(), name.period(), values));
      }
    }
  }

  @Override
  public void signed(Set<String> parts, Set<CellName> cells, Consumer<Signed> found) {
    signed.forEach((said, value) -> {
      if (parts.contains(said.part()) && cells.contains(said.cell())) {
        found.accept(new Signed(said.part(), said.cell(), value));
      }
    });
  }

  @Override
  public void twins(Consumer<Twin> found) {
    throw new UnsupportedOperationException("No rule asks for these.");
  }

  @Override
  public void breakdowns(Set<String> measures, Consumer<Sum> found) {
    // No rule of these tests is about sums.
  }

  @Override
  public void regions(Set<String> measures, Consumer<Sum> found) {
    // No rule of these tests is about sums.
  }

  @Override
  public List<Whole> wholes() {
    return List.of();
  }
}

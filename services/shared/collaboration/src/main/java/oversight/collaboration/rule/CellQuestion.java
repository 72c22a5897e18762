package oversight.collaboration.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.rule.RowsOfFile.Cell;
import oversight.collaboration.rule.RowsOfFile.Value;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.SupplierKind;

/** A rule of cells as it is asked of one file. */
final class CellQuestion {
  private static final String PLACE = "_place";

  private final CompiledRule rule;
  private final List<String> names;
  private final List<Term> terms;
  private final Facts facts;

  CellQuestion(CompiledRule rule, Catalogue catalogue, SupplierKind kind) {
    this.rule = rule;
    this.names = new ArrayList<>(rule.terms().keySet());
    this.terms = new ArrayList<>(rule.terms().values());
    this.facts = new Facts().put("supplier_kind", Kinds.word(kind));
    for (int i = 0; i < names.size(); i++) {
      String code = terms.get(i).part();
      facts
          .put(names.get(i) + "_code", code)
          .put(
              names.get(i) + "_title",
              catalogue.part(code).map(part -> part.part().title()).orElse(code));
    }
  }

  /** The values it asks for, in order. */
  List<Term> terms() {
    return terms;
  }

  /** Whether all that it asks for may stand in the cell itself, so that passing rows answer it. */
  boolean isOfOneCell() {
    return terms.stream().allMatch(term -> term.of() == Of.SAME_PERIOD)
        && rule.test().names().stream().noneMatch(name -> name.endsWith(PLACE));
  }

  /** Whether a cell is as it should be. */
  boolean holds(Cell cell) {
    describe(cell);
    return rule.test().holds(facts);
  }

  /** What is wrong with a cell. */
  Optional<Finding> ask(Cell cell) {
    describe(cell);
    Place place = Place.NONE;
    for (int i = 0; i < names.size(); i++) {
      Value value = cell.values().get(i);
      facts.put(
          names.get(i) + PLACE,
          value.place().row() == 0 ? "as signed off" : "in " + value.place().words());
      place = place.row() == 0 ? value.place() : place;
    }
    return rule.ask(facts, place);
  }

  private void describe(Cell cell) {
    facts
        .put("force", cell.force())
        .put("breakdown", cell.breakdown())
        .put("period", cell.period());
    for (int i = 0; i < names.size(); i++) {
      facts.put(names.get(i), cell.values().get(i).value());
    }
  }
}

package oversight.collaboration.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.catalogue.RuleScope;
import oversight.collaboration.rule.RowsOfFile.Cell;
import oversight.collaboration.rule.RowsOfFile.Sum;
import oversight.collaboration.rule.RowsOfFile.Value;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.SupplierKind;

/** Asks the rules that look at all rows of a file together. */
@Component
public final class FileRules {
  private final RuleBook book;

  FileRules(RuleBook book) {
    this.book = book;
  }

  /** Rules of cells, breakdowns and the region, over what the caller may know to be measured. */
  public void check(
      RowsOfFile rows, Catalogue catalogue, SupplierKind kind, Consumer<Finding> findings) {
    Set<String> here = rows.periods().keySet();
    for (CompiledRule rule : book.of(RuleScope.CELL)) {
      if (rule.terms().values().stream().anyMatch(term -> isHere(term, here))) {
        cells(rule, rows, catalogue, kind, findings);
      }
    }
    sums(RuleScope.BREAKDOWN, here, rows::breakdowns, catalogue, findings);
    sums(RuleScope.REGION, here, rows::regions, catalogue, findings);
  }

  private static boolean isHere(Term term, Set<String> here) {
    return term.of() == Of.SAME_PERIOD && here.contains(term.part());
  }

  private static void cells(
      CompiledRule rule,
      RowsOfFile rows,
      Catalogue catalogue,
      SupplierKind kind,
      Consumer<Finding> findings) {
    List<String> names = new ArrayList<>(rule.terms().keySet());
    List<Term> terms = new ArrayList<>(rule.terms().values());
    Facts facts = new Facts().put("supplier_kind", Kinds.word(kind));
    for (int i = 0; i < names.size(); i++) {
      String code = terms.get(i).part();
      facts
          .put(names.get(i) + "_code", code)
          .put(
              names.get(i) + "_title",
              catalogue.part(code).map(part -> part.part().title()).orElse(code));
    }
    rows.cells(terms, cell -> cell(rule, names, facts, cell).ifPresent(findings));
  }

  private static Optional<Finding> cell(
      CompiledRule rule, List<String> names, Facts facts, Cell cell) {
    facts
        .put("force", cell.force())
        .put("breakdown", cell.breakdown())
        .put("period", cell.period());
    Place place = Place.NONE;
    for (int i = 0; i < names.size(); i++) {
      Value value = cell.values().get(i);
      facts.put(names.get(i), value.value());
      facts.put(
          names.get(i) + "_place",
          value.place().row() == 0 ? "as signed off" : "in " + value.place().words());
      place = place.row() == 0 ? value.place() : place;
    }
    return rule.ask(facts, place);
  }

  private void sums(
      RuleScope scope,
      Set<String> here,
      BiConsumer<Set<String>, Consumer<Sum>> question,
      Catalogue catalogue,
      Consumer<Finding> findings) {
    List<CompiledRule> rules = book.of(scope);
    Set<String> about =
        rules.stream()
            .flatMap(rule -> rule.rule().parts().stream())
            .filter(here::contains)
            .filter(code -> scope == RuleScope.REGION || breaksDown(catalogue, code))
            .collect(Collectors.toCollection(HashSet::new));
    if (about.isEmpty()) {
      return;
    }
    Facts facts = new Facts();
    question.accept(
        about,
        sum -> {
          facts
              .put("measure", sum.measure())
              .put("force", sum.force())
              .put("period", sum.period())
              .put("key", sum.key())
              .put("whole", sum.whole())
              .put("sum", sum.sum())
              .put("given", sum.given())
              .put("known", known(catalogue, sum))
              .put("signed_before", sum.signedBefore() ? ", with what was signed off before" : "");
          for (CompiledRule rule : rules) {
            if (rule.rule().parts().contains(sum.measure())) {
              rule.ask(facts, sum.place()).ifPresent(findings);
            }
          }
        });
  }

  private static boolean breaksDown(Catalogue catalogue, String code) {
    return catalogue.part(code).filter(part -> !part.measure().breakdowns().isEmpty()).isPresent();
  }

  private static int known(Catalogue catalogue, Sum sum) {
    return catalogue
        .part(sum.measure())
        .map(CataloguePart::measure)
        .flatMap(measure -> measure.breakdown(sum.key()))
        .map(Breakdown::values)
        .map(List::size)
        .orElse(0);
  }

  /**
   * What is wrong with a figure that is owed.
   *
   * @param part what is owed
   * @param period id and label of the period
   * @param inFile whether the file has it
   * @param counts whether it was signed off before
   */
  public void owed(
      CataloguePart part,
      Map.Entry<String, String> period,
      SupplierKind kind,
      boolean inFile,
      boolean counts,
      Consumer<Finding> findings) {
    Facts facts =
        new Facts()
            .put("measure", part.part().code())
            .put("title", part.part().title())
            .put("period", period.getKey())
            .put("period_label", period.getValue())
            .put("supplier_kind", Kinds.word(kind))
            .put("in_file", inFile)
            .put("counts", counts);
    for (CompiledRule rule : book.of(RuleScope.OWED)) {
      if (rule.rule().parts().contains(part.part().code())) {
        rule.ask(facts, Place.NONE).ifPresent(findings);
      }
    }
  }
}

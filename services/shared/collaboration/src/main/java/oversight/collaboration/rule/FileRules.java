package oversight.collaboration.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import oversight.collaboration.catalogue.Breakdown;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.CataloguePart;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.catalogue.RuleScope;
import oversight.collaboration.rule.PassingCells.Watch;
import oversight.collaboration.rule.RowsOfFile.Sum;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.SupplierKind;

/** Asks the rules that look at all rows of a file together. */
@Component
public final class FileRules {
  private final RuleBook book;

  FileRules(RuleBook book) {
    this.book = book;
  }

  /** The rules of cells that passing rows can answer, over what the caller may know of. */
  public PassingCells passing(Catalogue catalogue, SupplierKind kind) {
    return new PassingCells(questions(catalogue, kind).filter(CellQuestion::isOfOneCell).toList());
  }

  /**
   * Rules of cells, breakdowns and the region, over what the caller may know to be measured.
   *
   * @param passed what was asked of the rows while they passed
   */
  public void check(
      RowsOfFile rows,
      PassingCells passed,
      Catalogue catalogue,
      SupplierKind kind,
      Consumer<Finding> findings) {
    Set<String> here = rows.periods().keySet();
    PassedCells.tell(passed, rows, findings);
    Stream.concat(
            questions(catalogue, kind).filter(question -> !question.isOfOneCell()),
            passed.watches().stream().filter(Watch::isGivenUp).map(Watch::question))
        .filter(question -> question.terms().stream().anyMatch(term -> isHere(term, here)))
        .forEach(question ->
            rows.cells(question.terms(), cell -> question.ask(cell).ifPresent(findings)));
    sums(RuleScope.BREAKDOWN, here, rows::breakdowns, catalogue, findings);
    sums(RuleScope.REGION, here, rows::regions, catalogue, findings);
  }

  private Stream<CellQuestion> questions(Catalogue catalogue, SupplierKind kind) {
    return book.of(RuleScope.CELL).stream().map(rule -> new CellQuestion(rule, catalogue, kind));
  }

  private static boolean isHere(Term term, Set<String> here) {
    return term.of() == Of.SAME_PERIOD && here.contains(term.part());
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

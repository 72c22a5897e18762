package oversight.collaboration.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oversight.collaboration.catalogue.Rule;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.submission.Finding;

/**
 * A rule ready to be asked.
 *
 * @param rule as the catalogue has it
 * @param terms for a rule of cells: the values by their names in the expression; else empty
 * @param test true where all is well
 * @param message what was found
 * @param remedy what to do
 */
record CompiledRule(
    Rule rule,
    Map<String, Term> terms,
    Expression test,
    MessageTemplate message,
    MessageTemplate remedy) {

  static CompiledRule of(Rule rule, Map<String, Term> terms) {
    RuleCompiler compiler =
        new RuleCompiler(rule, Vocabulary.of(rule.scope(), Set.copyOf(terms.keySet())));
    return new CompiledRule(
        rule,
        terms,
        compiler.test(),
        compiler.template("message", rule.message()),
        compiler.template("remedy", rule.remedy()));
  }

  /** Every name of the vocabulary that it asks for. */
  Stream<String> names() {
    return Stream.of(test.names().stream(), message.names(), remedy.names())
        .flatMap(names -> names);
  }

  /** What is wrong by this rule; empty where nothing is. */
  Optional<Finding> ask(Facts facts, Place place) {
    return test.holds(facts)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                    rule.severity(),
                    place.row(),
                    rule.column(),
                    rule.code(),
                    message.fill(facts),
                    remedy.fill(facts),
                    rule.explain())
                .inSheet(place.sheet()));
  }
}

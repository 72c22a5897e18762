package oversight.collaboration.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Rule;
import oversight.collaboration.catalogue.RuleScope;

/**
 * Every rule of a catalogue, compiled. It is made when the service starts, so a catalogue with a
 * rule that cannot be right keeps it from starting.
 */
@Component
public final class RuleBook {
  private final List<CompiledRule> rules;

  /**
   * Compiles the rules.
   *
   * @throws InvalidRuleException where one is not sound, naming it and why
   */
  @Autowired
  public RuleBook(OwnCollaboration own) {
    this(own.catalogue().rules());
  }

  /** Compiles rules. */
  RuleBook(List<Rule> rules) {
    this.rules = rules.stream().flatMap(RuleBook::compile).toList();
  }

  /** The rules of a scope, in the order of the catalogue. */
  List<CompiledRule> of(RuleScope scope) {
    return rules.stream().filter(rule -> rule.rule().scope() == scope).toList();
  }

  private static Stream<CompiledRule> compile(Rule rule) {
    return rule.scope() == RuleScope.CELL
        ? rule.cells().stream().map(terms -> CompiledRule.of(rule, terms))
        : Stream.of(CompiledRule.of(rule, Map.of()));
  }
}

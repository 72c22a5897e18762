package oversight.collaboration.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import oversight.collaboration.catalogue.Rule;

/** Compiles and type-checks a rule's texts, once, and refuses what cannot be right. */
final class RuleCompiler {
  private static final Decimals DECIMALS = new Decimals();
  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder().addLibraries(DECIMALS).build();

  private final Rule rule;
  private final CelCompiler compiler;

  RuleCompiler(Rule rule, Map<String, CelType> names) {
    this.rule = rule;
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(CelOptions.current().maxExpressionCodePointSize(10_000).build())
            .addLibraries(DECIMALS);
    names.forEach(builder::addVar);
    compiler = builder.build();
  }

  /** The rule's expression. */
  Expression test() {
    return compile("expression", rule.expression(), Set.of(SimpleType.BOOL));
  }

  /**
   * A message with expressions in braces.
   *
   * @param what which text of the rule it is, for a refusal
   */
  MessageTemplate template(String what, String text) {
    List<Object> pieces = new ArrayList<>();
    int from = 0;
    while (true) {
      int open = text.indexOf('{', from);
      int close = text.indexOf('}', Math.max(open, from));
      if (open < 0 && close < 0) {
        pieces.add(text.substring(from));
        return new MessageTemplate(pieces);
      }
      if (open < 0 || close < 0) {
        throw new InvalidRuleException(rule, what, text, "has a brace without its other half.");
      }
      pieces.add(text.substring(from, open));
      pieces.add(
          compile(
              what,
              text.substring(open + 1, close),
              Set.of(SimpleType.STRING, SimpleType.INT, Decimals.TYPE)));
      from = close + 1;
    }
  }

  private Expression compile(String what, String text, Set<CelType> results) {
    CelValidationResult checked = compiler.compile(text);
    try {
      CelAbstractSyntaxTree tree = checked.getAst();
      if (!results.contains(tree.getResultType())) {
        throw new InvalidRuleException(
            rule, what, text, "is of type " + tree.getResultType().name() + ", which it may not.");
      }
      if (tree.getTypeMap().containsValue(SimpleType.DOUBLE)) {
        throw new InvalidRuleException(
            rule, what, text, "reckons in floating point: write decimal(\"0.5\"), not 0.5.");
      }
      Set<String> used =
          tree.getReferenceMap().values().stream()
              .filter(reference -> reference.overloadIds().isEmpty())
              .map(reference -> reference.name())
              .collect(Collectors.toUnmodifiableSet());
      return new Expression(text, RUNTIME.createProgram(tree), used);
    } catch (CelValidationException | CelEvaluationException wrong) {
      throw new InvalidRuleException(rule, what, text, "is not sound: " + wrong.getMessage());
    }
  }
}

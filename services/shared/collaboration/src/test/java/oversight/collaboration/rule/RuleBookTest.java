package oversight.collaboration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.collaboration.catalogue.Rule;
import oversight.collaboration.catalogue.Rule.Of;
import oversight.collaboration.catalogue.Rule.Term;
import oversight.collaboration.catalogue.RuleScope;
import oversight.collaboration.catalogue.ServiceCatalogues;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.Severity;

class RuleBookTest {
  private static final String SOUND = "part <= whole";

  @ParameterizedTest
  @ValueSource(strings = {"cmpg", "rocu", "npas", "ctu"})
  void everyRuleOfEveryCatalogueIsSound(String collaboration) {
    RuleBook book = new RuleBook(ServiceCatalogues.catalogue(collaboration).rules());

    assertThat(book.of(RuleScope.ROW)).extracting(rule -> rule.rule().code()).hasSizeGreaterThan(4);
    assertThat(book.of(RuleScope.CELL)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          part <= parts             | undeclared reference to 'parts'
          part <= 'many'            | no matching overload
          part <= 1.5               | no matching overload
          part + whole              | is of type decimal
          part <= whole && 0.5 < 1.5 | reckons in floating point
          part <= whole)            | is not sound
          part / whole < decimal(1) | no matching overload
          """)
  void anExpressionThatCannotBeRightIsRefusedWithItsPlace(String expression, String why) {
    assertThatExceptionOfType(InvalidRuleException.class)
        .isThrownBy(() -> new RuleBook(List.of(rule(expression, "Wrong."))))
        .withMessageContaining("rule 7 (PART_ABOVE_WHOLE)")
        .withMessageContaining("its expression '" + expression + "'")
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{prat} is too many", "{part is too many", "part} is", "{part <= whole}"})
  void aMessageThatCannotBeFilledIsRefusedToo(String message) {
    assertThatExceptionOfType(InvalidRuleException.class)
        .isThrownBy(() -> new RuleBook(List.of(rule(SOUND, message))))
        .withMessageContaining("its message '");
  }

  @Test
  void decimalsAreExactAndEqualWhateverTheirZeros() {
    assertThat(holds("part == whole", "1.50", "1.5")).isTrue();
    assertThat(holds("part + decimal('0.1') == decimal('0.3')", "0.2", "0")).isTrue();
    assertThat(holds("part * whole == decimal('0.01')", "0.1", "0.1")).isTrue();
    assertThat(holds("part - whole > decimal(0)", "10000000000000000.1", "10000000000000000"))
        .isTrue();
    assertThat(holds("part < whole", "2", "2")).isFalse();
    assertThat(holds("part >= whole", "2", "2")).isTrue();
  }

  @Test
  void aFindingSaysWhatWasFoundWithTheValuesInIt() {
    CompiledRule rule =
        compiled(rule(SOUND, "{part_code} is {part}, {part - whole} more than {whole}."));
    Facts facts = facts("12.50", "10").put("part_code", "CM03.failures");

    assertThat(rule.ask(facts, new Place("", 4)))
        .contains(
            new Finding(
                Severity.ERROR,
                4,
                "value",
                "PART_ABOVE_WHOLE",
                "CM03.failures is 12.50, 2.50 more than 10.",
                "Correct it.",
                false));
    assertThat(rule.ask(facts("10", "10.0"), new Place("", 4))).isEmpty();
  }

  private static boolean holds(String expression, String part, String whole) {
    return compiled(rule(expression, "Wrong.")).test().holds(facts(part, whole));
  }

  private static Facts facts(String part, String whole) {
    return new Facts().put("part", new BigDecimal(part)).put("whole", new BigDecimal(whole));
  }

  private static CompiledRule compiled(Rule rule) {
    return new RuleBook(List.of(rule)).of(RuleScope.CELL).getFirst();
  }

  private static Rule rule(String expression, String message) {
    return new Rule(
        "rule 7 (PART_ABOVE_WHOLE)",
        "PART_ABOVE_WHOLE",
        Severity.ERROR,
        RuleScope.CELL,
        expression,
        message,
        "Correct it.",
        "value",
        false,
        List.of(
            Map.of(
                "part", new Term("CM03.failures", Of.SAME_PERIOD),
                "whole", new Term("CM03.tests", Of.SAME_PERIOD))),
        Set.of());
  }
}

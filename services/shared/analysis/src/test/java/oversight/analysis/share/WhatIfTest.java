package oversight.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialYear;

class WhatIfTest {

  private static final FinancialYear YEAR = new FinancialYear(2018);
  private static final BigDecimal COST = new BigDecimal("3650000");
  private static final Agreement AGREEMENT =
      new Agreement(
          List.of("A", "B", "C"),
          new Formula.Fixed(parts("50", "25", "25")),
          6,
          new BigDecimal("10000"));

  @Test
  void whenOneOfThreeLeavesTheOthersPayInProportion() {
    Scenario scenario =
        WhatIf.leaves(
            AGREEMENT, "C", LocalDate.of(2018, 4, 1), LocalDate.of(2018, 6, 1), COST, YEAR);
    assertThat(scenario.effective()).isEqualTo(LocalDate.of(2018, 10, 1));
    assertThat(scenario.exitCost()).isEqualByComparingTo("10000");
    // 183 of 365 days at 50/25/25, 182 at two thirds and one third of 10,000 a day.
    assertThat(then(scenario, "A")).isEqualByComparingTo("2128333.33");
    assertThat(then(scenario, "B")).isEqualByComparingTo("1064166.67");
    assertThat(then(scenario, "C")).isEqualByComparingTo("457500");
    assertThat(sum(scenario)).isEqualByComparingTo(COST);
  }

  @Test
  void anExitAfterThePeriodChangesNothingInIt() {
    Scenario scenario =
        WhatIf.leaves(
            AGREEMENT, "C", LocalDate.of(2019, 1, 1), LocalDate.of(2019, 1, 1), COST, YEAR);
    assertThat(scenario.effective()).isEqualTo(LocalDate.of(2019, 7, 1));
    assertThat(scenario.bills()).allMatch(bill -> bill.difference().signum() == 0);
    assertThat(scenario.exitCost()).isEqualByComparingTo("0");
  }

  @Test
  void aNewcomerSharesByUsage() {
    Map<String, BigDecimal> usage = parts("600", "200", "100");
    usage.put("D", new BigDecimal("100"));
    Scenario scenario =
        WhatIf.joins(
            AGREEMENT,
            "D",
            YEAR.start(),
            new Formula.InProportionTo("actioned calls", usage),
            COST,
            YEAR);
    assertThat(then(scenario, "A")).isEqualByComparingTo("2190000");
    assertThat(then(scenario, "D")).isEqualByComparingTo("365000");
    assertThat(sum(scenario)).isEqualByComparingTo(COST);
  }

  @Test
  void aFixedFormulaSaysNothingOnANewcomer() {
    assertThatThrownBy(
            () -> WhatIf.joins(AGREEMENT, "D", YEAR.start(), AGREEMENT.formula(), COST, YEAR))
        .isInstanceOf(InvalidSharesException.class)
        .hasMessage("The formula (fixed shares) says nothing on D.");
    assertThatThrownBy(() -> new Formula.Fixed(parts("50", "25", "24")))
        .isInstanceOf(InvalidSharesException.class);
  }

  private static BigDecimal then(Scenario scenario, String name) {
    return scenario.bills().stream()
        .filter(bill -> bill.name().equals(name))
        .map(Bill::then)
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal sum(Scenario scenario) {
    return scenario.bills().stream().map(Bill::then).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> parts(String first, String second, String third) {
    Map<String, BigDecimal> parts = new LinkedHashMap<>();
    parts.put("A", new BigDecimal(first));
    parts.put("B", new BigDecimal(second));
    parts.put("C", new BigDecimal(third));
    return parts;
  }
}

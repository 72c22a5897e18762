package oversight.analysis.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.CalendarYear;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Period;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

class ValueForMoneyTest {

  private static final FinancialYear YEAR = new FinancialYear(2017);

  @Test
  void theChargeStandsBesideTheCallsOfTheCalendarYearBefore() {
    assertThat(ValueForMoney.chargingYear(YEAR)).isEqualTo(new CalendarYear(2016));
    List<ShareGaps> gaps =
        ValueForMoney.byChargingYear(
            Map.of("A", one(YEAR, 600), "B", one(YEAR, 400)),
            Map.of("A", one(new CalendarYear(2016), 30), "B", one(new CalendarYear(2016), 70)),
            List.of(YEAR));
    assertThat(gaps.getFirst().gaps())
        .filteredOn(gap -> gap.name().equals("A"))
        .allSatisfy(gap -> assertThat(gap.points()).isEqualByComparingTo("30"));
  }

  @Test
  void aMissingPartIsNamedAndAFormerMemberLeftOut() {
    Map<String, Counted> cost = new LinkedHashMap<>();
    cost.put("A", one(YEAR, 600));
    cost.put(
        "B", new Counted(Series.of(Point.gap(YEAR, Symbol.NOT_APPLICABLE, "B was no member."))));
    assertThat(
            ValueForMoney.overTime(cost, Map.of("A", one(YEAR, 1)), List.of(YEAR))
                .getFirst()
                .gaps())
        .hasSize(1);
    cost.put("B", new Counted(Series.of(Point.gap(YEAR, Symbol.NOT_AVAILABLE, "B is late."))));
    ShareGaps late =
        ValueForMoney.overTime(cost, Map.of("A", one(YEAR, 1)), List.of(YEAR)).getFirst();
    assertThat(late.gaps()).isEmpty();
    assertThat(late.whyNot()).containsExactly("B: B is late.");
  }

  @Test
  void costPerUnitIsOfSummedParts() {
    assertThat(
            ValueForMoney.costPerUnit(
                    Series.of(Point.of(YEAR, 900), Point.of(YEAR.next(), 300)),
                    Series.of(Point.of(YEAR, 3), Point.of(YEAR.next(), 0)))
                .over(YEAR)
                .reading()
                .amount()
                .orElseThrow())
        .isEqualByComparingTo("300");
  }

  @Test
  void mixedFormulasWeighTheirShares() {
    Formula mixed =
        new Formula.Mixed(
            Map.of(
                new Formula.Fixed(Map.of("A", number("50"), "B", number("50"))),
                number("40"),
                Formula.headcount(Map.of("A", number("900"), "B", number("100"))),
                number("60")));
    Shares shares = mixed.among(List.of("A", "B"));
    assertThat(shares.perCent("A").setScale(10, RoundingMode.HALF_UP)).isEqualByComparingTo("74");
    assertThat(
            shares.divide(number("100.01")).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100.01");
    assertThatThrownBy(() ->
            new Formula.Mixed(Map.of(Formula.headcount(Map.of("A", number("1"))), number("99"))))
        .isInstanceOf(InvalidSharesException.class);
  }

  @Test
  void everyonePaysTheCostAndTheExitBetweenThem() {
    Agreement agreement =
        new Agreement(
            List.of("A", "B", "C"),
            Formula.netRevenueExpenditure(
                Map.of("A", number("3"), "B", number("2"), "C", number("2"))),
            3,
            number("2500"));
    Scenario scenario =
        WhatIf.leaves(agreement, "C", YEAR.start(), YEAR.start(), number("1000000.01"), YEAR);
    assertThat(scenario.paidInAll()).isEqualByComparingTo("1002500.01");
  }

  private static Counted one(Period period, long value) {
    return new Counted(Series.of(Point.of(period, value)));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}

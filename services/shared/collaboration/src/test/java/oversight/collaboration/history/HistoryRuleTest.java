package oversight.collaboration.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Month;
import oversight.collaboration.history.HistoryRule.Past;

class HistoryRuleTest {
  private static final YearMonth DECEMBER = YearMonth.of(2015, 12);

  @Test
  void aValueFarBeyondTheLimitsIsUnusualAndSaysTheHistory() {
    assertThat(month(36, HistoryRuleTest::aroundHundred, 400))
        .hasValueSatisfying(unusual -> {
          assertThat(unusual.code()).isEqualTo("VALUE_FAR_FROM_HISTORY");
          assertThat(unusual.words())
              .contains("36 months", "December 2012", "November 2015", "is 101.5", "limits from");
        });
  }

  @Test
  void aValueWithinTwiceTheLimitsIsNot() {
    assertThat(month(36, HistoryRuleTest::aroundHundred, 104)).isEmpty();
    assertThat(month(36, HistoryRuleTest::aroundHundred, 118)).isEmpty();
  }

  @Test
  void twelvePointsAreNeeded() {
    assertThat(month(11, HistoryRuleTest::aroundHundred, 9000)).isEmpty();
    assertThat(month(12, HistoryRuleTest::aroundHundred, 9000)).isPresent();
  }

  @Test
  void aCampaignThatComesEveryDecemberIsUsualInDecemberAndNotInMay() {
    IntUnaryOperator campaign = back -> back % 12 == 0 ? 400 : aroundHundred(back);
    assertThat(month(48, campaign, 410)).isEmpty();
    assertThat(judge(history(48, campaign, YearMonth.of(2016, 5)), YearMonth.of(2016, 5), 410))
        .isEmpty();
    IntUnaryOperator decembers =
        back -> DECEMBER.minusMonths(back).getMonthValue() == 12 ? 400 : aroundHundred(back);
    List<Past> past = history(53, back -> decembers.applyAsInt(back - 5), YearMonth.of(2016, 5));
    assertThat(judge(past, YearMonth.of(2016, 5), 2000)).isPresent();
  }

  @Test
  void aSmallSeriesMayMoveByAFew() {
    assertThat(month(24, back -> 2, 7)).isEmpty();
    assertThat(month(24, back -> 2, 8)).isPresent();
  }

  @Test
  void aSuddenZeroIsUnusual() {
    assertThat(month(12, HistoryRuleTest::aroundHundred, 0).map(Unusual::code))
        .contains("SUDDEN_ZERO");
    assertThat(month(12, back -> back % 2 == 0 ? 10 : 60, 0).map(Unusual::code))
        .contains("SUDDEN_ZERO");
    assertThat(month(12, back -> back % 3, 0)).isEmpty();
  }

  @Test
  void aZeroThatComesEveryDecemberIsNotSudden() {
    assertThat(month(48, back -> back % 12 == 0 ? 0 : 100 + back % 2, 0)).isEmpty();
  }

  @Test
  void quartersAreComparedWithTheLastEight() {
    List<Past> eight = quarters(8, 20, 30);
    assertThat(quarter(eight, 60)).isEmpty();
    assertThat(quarter(eight, 61))
        .hasValueSatisfying(unusual ->
            assertThat(unusual.words()).contains("last 8 quarters", "between 20 and 30"));
    assertThat(quarter(eight, 10)).isEmpty();
    assertThat(quarter(eight, 9)).isPresent();
    assertThat(quarter(eight, 0).map(Unusual::code)).contains("SUDDEN_ZERO");
    assertThat(quarter(quarters(7, 20, 30), 900)).isEmpty();
  }

  private static int aroundHundred(int back) {
    return 100 + back % 4;
  }

  private static Optional<Unusual> month(int points, IntUnaryOperator value, long now) {
    return judge(history(points, value, DECEMBER), DECEMBER, now);
  }

  private static Optional<Unusual> judge(List<Past> history, YearMonth month, long now) {
    return HistoryRule.judge(history, new Month(month), BigDecimal.valueOf(now));
  }

  /** The months before one, each by how far back it is. */
  private static List<Past> history(int points, IntUnaryOperator value, YearMonth before) {
    return IntStream.iterate(points, back -> back > 0, back -> back - 1)
        .mapToObj(back ->
            new Past(
                new Month(before.minusMonths(back)), BigDecimal.valueOf(value.applyAsInt(back))))
        .toList();
  }

  private static List<Past> quarters(int points, int even, int odd) {
    return IntStream.iterate(points, back -> back > 0, back -> back - 1)
        .mapToObj(back ->
            new Past(
                FinancialQuarter.holding(DECEMBER.minusMonths(3L * back)),
                BigDecimal.valueOf(back % 2 == 0 ? even : odd)))
        .toList();
  }

  private static Optional<Unusual> quarter(List<Past> past, long now) {
    return HistoryRule.judge(past, FinancialQuarter.holding(DECEMBER), BigDecimal.valueOf(now));
  }
}

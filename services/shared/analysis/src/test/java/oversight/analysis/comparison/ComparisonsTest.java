package oversight.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.analysis.Reference;
import oversight.analysis.period.FinancialYear;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Point;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Ratio;
import oversight.analysis.series.Series;

class ComparisonsTest {

  private static final Series TESTS = Reference.breathTests("E23000016", "breath_tests");
  private static final Series FAILURES =
      Reference.breathTests("E23000016", "breath_tests_positive_or_refused");
  private static final Period Q3 = Periods.parse("2010-11-Q3");

  @Test
  void aQuarterIsComparedWithFourBases() {
    List<Comparison> comparisons = Comparisons.of(new Counted(TESTS), Unit.COUNT, Q3);
    assertThat(comparisons)
        .extracting(Comparison::basis)
        .containsExactly(
            Basis.PREVIOUS_PERIOD,
            Basis.SAME_PERIOD_LAST_YEAR,
            Basis.YEAR_TO_DATE,
            Basis.ROLLING_TWELVE_MONTHS);
    assertThat(comparisons)
        .extracting(comparison -> comparison.change().orElseThrow().difference().intValueExact())
        .containsExactly(4359 - 3118, 4359 - 4112, 11170 - 12245, 14341 - 15607);
    assertThat(comparisons.getFirst().change().orElseThrow().perCent().orElseThrow())
        .isEqualByComparingTo("39.80115458627325208466966003848621");
  }

  @Test
  void ratesDifferByPercentagePointsAndNeverByPerCent() {
    Rated rate = new Rated(FAILURES, TESTS, Ratio.PER_CENT);
    Change change = Comparisons.of(rate, Unit.PER_CENT, Q3).getFirst().change().orElseThrow();
    assertThat(change.unit()).isEqualTo(Unit.POINTS);
    assertThat(change.perCent()).isEmpty();
    assertThat(Display.of(change.difference(), change.unit())).isEqualTo("-1.6 percentage points");
  }

  @Test
  void aBaseUnderTwentyShowsCountsOnly() {
    assertThat(monthOnMonth(19, 40).countsOnly()).isTrue();
    assertThat(monthOnMonth(19, 40).perCent()).isEmpty();
    assertThat(monthOnMonth(20, 40).perCent().orElseThrow()).isEqualByComparingTo("100");
    assertThat(monthOnMonth(0, 40).perCent()).isEmpty();
  }

  @Test
  void aRateOnAFewCasesShowsCountsOnly() {
    Month october = Month.of(2015, 10);
    Rated rate =
        new Rated(
            Series.of(Point.of(october, 3), Point.of(october.next(), 9)),
            Series.of(Point.of(october, 5), Point.of(october.next(), 30)),
            Ratio.PER_CENT);
    Comparison comparison = Comparisons.of(rate, Unit.PER_CENT, october.next()).getFirst();
    assertThat(comparison.change().orElseThrow().countsOnly()).isTrue();
    assertThat(comparison.base().counts())
        .contains(new Side.Fraction(BigDecimal.valueOf(3), BigDecimal.valueOf(5)));
  }

  @Test
  void aMissingMonthLeavesNoChangeAndSaysWhy() {
    Series gappy = TESTS.upTo(Month.of(2010, 11));
    Comparison comparison = Comparisons.of(new Counted(gappy), Unit.COUNT, Q3).getFirst();
    assertThat(comparison.change()).isEmpty();
    assertThat(comparison.whyNot())
        .hasValueSatisfying(why -> assertThat(why).contains("December 2010"));
    assertThat(comparison.current().partial()).contains(BigDecimal.valueOf(1486 + 1141));
  }

  @Test
  void aYearIsComparedWithTheYearBeforeAndItsTarget() {
    assertThat(
            Comparisons.of(
                new Counted(TESTS), Unit.COUNT, new FinancialYear(2009), BigDecimal.valueOf(16000)))
        .extracting(Comparison::basis)
        .containsExactly(Basis.PREVIOUS_PERIOD, Basis.TARGET);
  }

  @Test
  void displayRoundsHalfUp() {
    assertThat(Display.of(decimal("1234.5"), Unit.COUNT)).isEqualTo("1,235");
    assertThat(Display.of(decimal("-2.5"), Unit.COUNT)).isEqualTo("-3");
    assertThat(Display.of(decimal("17.65"), Unit.PER_CENT)).isEqualTo("17.7%");
    assertThat(Display.of(decimal("17.649999"), Unit.PER_CENT)).isEqualTo("17.6%");
    assertThat(Display.of(decimal("1"), Unit.POINTS)).isEqualTo("1.0 percentage point");
    assertThat(Display.of(decimal("1234567.5"), Unit.POUNDS)).isEqualTo("£1,234,567.50");
    assertThat(Display.of(decimal("-500"), Unit.POUNDS)).isEqualTo("-£500");
    assertThat(Display.of(decimal("754"), Unit.MINUTES)).isEqualTo("12:34");
    assertThat(Display.of(decimal("65.5"), Unit.SECONDS)).isEqualTo("1:06");
    assertThat(Display.of(decimal("-0.4"), Unit.COUNT)).isEqualTo("0");
  }

  private static Change monthOnMonth(long base, long now) {
    Month october = Month.of(2015, 10);
    Series series = Series.of(Point.of(october, base), Point.of(october.next(), now));
    return Comparisons.of(new Counted(series), Unit.COUNT, october.next())
        .getFirst()
        .change()
        .orElseThrow();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}

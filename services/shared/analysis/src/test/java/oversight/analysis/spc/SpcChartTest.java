package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.analysis.Reference;
import oversight.analysis.period.Month;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

class SpcChartTest {

  @Test
  void westMerciasBreathTestsBreachTheLimitInBothDecembers() {
    Series series =
        Reference.breathTests("E23000016", "breath_tests")
            .between(Month.of(2009, 1), Month.of(2011, 12));
    SpcChart chart = SpcChart.of(series, SpcSettings.standard());
    Limits limits = chart.processes().getFirst().limits().orElseThrow();
    assertThat(limits.meanMovingRange()).isEqualByComparingTo("161.5");
    assertThat(limits.upper()).isCloseTo(decimal("1696.978888888889"), within(decimal("1E-9")));
    assertThat(limits.lower()).isCloseTo(decimal("837.798888888889"), within(decimal("1E-9")));
    assertThat(
            chart.points().stream()
                .filter(point -> point.cause() == SpecialCause.ABOVE_UPPER_LIMIT)
                .map(SpcPoint::period))
        .containsExactly(Month.of(2010, 12), Month.of(2011, 12));
    assertThat(chart.variation()).isEqualTo(Variation.NEUTRAL_HIGH);
  }

  @Test
  void aFlatSeriesHasItsMeanAsLimits() {
    List<BigDecimal> same = Collections.nCopies(15, decimal("17.3"));
    SpcChart chart = SpcChart.of(Reference.monthly(same), SpcSettings.standard());
    SpcPoint last = chart.points().getLast();
    assertThat(last.mean()).contains(decimal("17.3"));
    assertThat(last.lower().orElseThrow()).isEqualByComparingTo("17.3");
    assertThat(last.upper().orElseThrow()).isEqualByComparingTo("17.3");
    assertThat(chart.variation()).isEqualTo(Variation.COMMON_CAUSE);
  }

  @Test
  void equalRatesThatDoNotEndLieOnTheirMean() {
    BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL128);
    SpcChart chart =
        SpcChart.of(Reference.monthly(Collections.nCopies(13, third)), SpcSettings.standard());
    assertThat(chart.mean()).contains(third);
    assertThat(chart.points()).allMatch(point -> point.cause() == SpecialCause.NONE);
  }

  @Test
  void fewerThanTwelvePointsHaveAMeanAndAReasonOnly() {
    SpcChart chart =
        SpcChart.of(Reference.monthly(1, 2, 3, 4, 5, 6, 7, 8, 90), SpcSettings.standard());
    SpcProcess process = chart.processes().getFirst();
    assertThat(process.mean()).contains(BigDecimal.valueOf(14));
    assertThat(process.limits()).isEmpty();
    assertThat(process.whyNoLimits())
        .contains("Limits need at least 12 points and there are only 9.");
    assertThat(chart.points()).noneMatch(point -> point.cause().isSpecial());
    assertThat(chart.variation()).isEqualTo(Variation.NOT_JUDGED);
  }

  @Test
  void aShiftIsEightPointsUnlessSetToSeven() {
    Series seven = Reference.monthly(5, 9, 4, 8, 5, 9, 4, 8, 3, 5, 8, 8, 9, 8, 9, 8, 8);
    assertThat(SpcChart.of(seven, SpcSettings.standard()).variation())
        .isEqualTo(Variation.COMMON_CAUSE);
    SpcChart nhs = SpcChart.of(seven, SpcSettings.standard().withShiftLength(7));
    assertThat(
            nhs.points().stream().filter(point -> point.cause() == SpecialCause.SHIFT_ABOVE_MEAN))
        .hasSize(7);
  }

  @Test
  void aPointOnTheMeanBreaksAShift() {
    Series series = Reference.monthly(2, 0, 2, 0, 0, 0, 0, 2, 2, 2, 2, 1, 2, 2, 0, 0, 2, 1);
    assertThat(
            SpcChart.of(series, SpcSettings.standard().withShiftLength(7)).points().stream()
                .map(SpcPoint::cause))
        .doesNotContain(SpecialCause.SHIFT_ABOVE_MEAN);
  }

  @Test
  void aTrendIsSevenPointsAndATieBreaksIt() {
    SpcChart trend =
        SpcChart.of(
            Reference.monthly(50, 58, 49, 60, 51, 52, 53, 54, 55, 56, 57, 49, 58),
            SpcSettings.standard());
    assertThat(trend.points().stream().filter(point -> point.cause() == SpecialCause.RISING_TREND))
        .hasSize(7);
    SpcChart tie =
        SpcChart.of(
            Reference.monthly(50, 58, 49, 60, 51, 52, 53, 53, 55, 56, 57, 49, 58),
            SpcSettings.standard());
    assertThat(tie.points()).noneMatch(point -> point.cause().isSpecial());
  }

  @Test
  void aGapBreaksMovingRangesAndRunsAndIsShown() {
    List<Point> points = new ArrayList<>();
    long[] values = {50, 58, 49, 60, 51, 52, 53, 54, -1, 55, 56, 57, 49, 58};
    for (int index = 0; index < values.length; index++) {
      points.add(
          values[index] < 0
              ? Point.gap(Reference.month(index), Symbol.NOT_AVAILABLE, "Late.")
              : Point.of(Reference.month(index), values[index]));
    }
    SpcChart chart = SpcChart.of(Series.of(points), SpcSettings.standard().withoutScreening());
    assertThat(chart.points()).hasSize(14).noneMatch(point -> point.cause().isSpecial());
    assertThat(chart.points().get(8).value()).isEmpty();
    assertThat(chart.points().get(8).mean()).isPresent();
    // |8|,9,11,9,1,1,1 before the gap and 1,1,8,9 after it: 59 in 11 ranges.
    assertThat(chart.processes().getFirst().limits().orElseThrow().meanMovingRange())
        .isCloseTo(decimal("5.363636363636"), within(decimal("1E-9")));
  }

  @Test
  void aStepChangeStartsANewProcessAndRunsDoNotCrossIt() {
    long[] values = {
      10, 12, 9, 11, 10, 12, 9, 11, 10, 12, 9, 11, 30, 32, 29, 31, 30, 32, 29, 31, 30, 32, 29, 31
    };
    StepChange change = new StepChange(Reference.month(12).start(), "New reporting rule.");
    SpcChart whole = SpcChart.of(Reference.monthly(values), SpcSettings.standard());
    SpcChart cut =
        SpcChart.of(
            Reference.monthly(values), SpcSettings.standard().withStepChanges(List.of(change)));
    assertThat(whole.variation()).isEqualTo(Variation.NEUTRAL_HIGH);
    assertThat(cut.variation()).isEqualTo(Variation.COMMON_CAUSE);
    assertThat(cut.processes()).extracting(SpcProcess::number).containsExactly(1, 2);
    assertThat(cut.processes().getLast().stepChange()).contains(change);
    assertThat(cut.processes().getLast().mean()).contains(decimal("30.5"));
  }

  @Test
  void polarityDecidesGoodOrBadAndNeutralSaysHighOrLow() {
    Series high = Reference.monthly(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 30);
    assertThat(variation(high, Polarity.HIGHER_IS_BETTER)).isEqualTo(Variation.IMPROVEMENT_HIGH);
    assertThat(variation(high, Polarity.LOWER_IS_BETTER)).isEqualTo(Variation.CONCERN_HIGH);
    assertThat(variation(high, Polarity.NEUTRAL)).isEqualTo(Variation.NEUTRAL_HIGH);
  }

  @Test
  void limitsBeyondWhatIsPossibleAreSaidNotClipped() {
    SpcChart chart =
        SpcChart.of(
            Reference.monthly(1, 9, 1, 9, 1, 9, 1, 9, 1, 9, 1, 9),
            SpcSettings.standard().neverNegative());
    SpcProcess process = chart.processes().getFirst();
    assertThat(process.limits().orElseThrow().lower()).isEqualByComparingTo("-16.28");
    assertThat(process.remarks())
        .containsExactly("The lower limit would lie below 0, which cannot be, and is not drawn.");
  }

  @Test
  void aTargetBeyondALimitIsAlwaysOrNeverMet() {
    Series series = Reference.monthly(5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 5, 6);
    SpcSettings better = SpcSettings.standard().withPolarity(Polarity.HIGHER_IS_BETTER);
    assertThat(SpcChart.of(series, better.withTarget(decimal("20"))).assurance())
        .isEqualTo(Assurance.CONSISTENTLY_FAILS);
    assertThat(SpcChart.of(series, better.withTarget(decimal("1"))).assurance())
        .isEqualTo(Assurance.CONSISTENTLY_PASSES);
    assertThat(SpcChart.of(series, better.withTarget(decimal("6"))).assurance())
        .isEqualTo(Assurance.HIT_AND_MISS);
    assertThat(SpcChart.of(series, SpcSettings.standard().withTarget(decimal("1"))).assurance())
        .isEqualTo(Assurance.NOT_JUDGED);
  }

  @Test
  void anEmptySeriesHasNoProcess() {
    SpcChart chart = SpcChart.of(Series.of(List.of()), SpcSettings.standard());
    assertThat(chart.processes()).isEmpty();
    assertThat(chart.variation()).isEqualTo(Variation.NOT_JUDGED);
  }

  @Test
  void aBaselineOfFewerThanTwelveIsRefused() {
    assertThatThrownBy(() -> SpcSettings.standard().withBaseline(11))
        .hasMessage("A baseline has at least 12 points, not 11.");
  }

  private static Variation variation(Series series, Polarity polarity) {
    return SpcChart.of(series, SpcSettings.standard().withPolarity(polarity)).variation();
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}

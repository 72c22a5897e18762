package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import oversight.analysis.Reference;
import oversight.analysis.series.Point;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

class SpcPropertiesTest {

  private static final SpcSettings SETTINGS =
      SpcSettings.standard().withPolarity(Polarity.HIGHER_IS_BETTER);

  @Property(tries = 200)
  void theOrderInWhichPointsComeDoesNotMatter(
      @ForAll("series") List<Point> points, @ForAll long seed) {
    List<Point> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(SpcChart.of(Series.of(shuffled), SETTINGS).points())
        .isEqualTo(SpcChart.of(Series.of(points), SETTINGS).points());
  }

  @Property(tries = 200)
  void scalingScales(
      @ForAll("series") List<Point> points, @ForAll @IntRange(min = 1, max = 1000) int by) {
    BigDecimal scale = BigDecimal.valueOf(by, 2);
    List<Point> scaled =
        points.stream()
            .map(point ->
                point
                    .reading()
                    .amount()
                    .map(value -> Point.of(point.period(), value.multiply(scale)))
                    .orElse(point))
            .toList();
    SpcChart one = SpcChart.of(Series.of(points), SETTINGS);
    SpcChart other = SpcChart.of(Series.of(scaled), SETTINGS);
    assertThat(causes(other)).isEqualTo(causes(one));
    for (int at = 0; at < points.size(); at++) {
      assertThat(other.points().get(at).upper().isPresent())
          .isEqualTo(one.points().get(at).upper().isPresent());
      if (one.points().get(at).upper().isPresent()) {
        BigDecimal expected = one.points().get(at).upper().orElseThrow().multiply(scale);
        assertThat(other.points().get(at).upper().orElseThrow().subtract(expected).abs())
            .isLessThan(new BigDecimal("1E-20"));
      }
    }
  }

  @Property(tries = 200)
  void numbersTooGreatForALongAreJudgedAlike(@ForAll("series") List<Point> points) {
    Series great =
        Series.of(points)
            .map(reading ->
                reading
                    .amount()
                    .<Reading>map(value -> Reading.of(value.movePointRight(15)))
                    .orElse(reading));
    assertThat(causes(SpcChart.of(great, SETTINGS)))
        .isEqualTo(causes(SpcChart.of(Series.of(points), SETTINGS)));
  }

  @Property(tries = 200)
  void turningUpsideDownSwapsHighAndLow(@ForAll("series") List<Point> points) {
    Series upsideDown =
        points.stream()
            .map(point ->
                point
                    .reading()
                    .amount()
                    .map(value -> Point.of(point.period(), value.negate()))
                    .orElse(point))
            .collect(Series.collector());
    List<SpecialCause> expected =
        causes(SpcChart.of(Series.of(points), SETTINGS)).stream()
            .map(SpcPropertiesTest::mirrored)
            .toList();
    assertThat(causes(SpcChart.of(upsideDown, SETTINGS))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void cuttingAtAProcessBoundaryGivesTheParts(
      @ForAll("series") List<Point> points, @ForAll @IntRange(min = 1, max = 11) int cut) {
    StepChange change = new StepChange(points.get(cut).period().start(), "Given.");
    List<SpecialCause> together =
        causes(SpcChart.of(Series.of(points), SETTINGS.withStepChanges(List.of(change))));
    List<SpecialCause> apart = new ArrayList<>();
    apart.addAll(causes(SpcChart.of(Series.of(points.subList(0, cut)), SETTINGS)));
    apart.addAll(causes(SpcChart.of(Series.of(points.subList(cut, points.size())), SETTINGS)));
    assertThat(together).isEqualTo(apart);
  }

  private static List<SpecialCause> causes(SpcChart chart) {
    return chart.points().stream().map(SpcPoint::cause).toList();
  }

  private static SpecialCause mirrored(SpecialCause cause) {
    return switch (cause) {
      case ABOVE_UPPER_LIMIT -> SpecialCause.BELOW_LOWER_LIMIT;
      case BELOW_LOWER_LIMIT -> SpecialCause.ABOVE_UPPER_LIMIT;
      case RISING_TREND -> SpecialCause.FALLING_TREND;
      case FALLING_TREND -> SpecialCause.RISING_TREND;
      case TWO_OF_THREE_HIGH -> SpecialCause.TWO_OF_THREE_LOW;
      case TWO_OF_THREE_LOW -> SpecialCause.TWO_OF_THREE_HIGH;
      case SHIFT_ABOVE_MEAN -> SpecialCause.SHIFT_BELOW_MEAN;
      case SHIFT_BELOW_MEAN -> SpecialCause.SHIFT_ABOVE_MEAN;
      case NONE -> SpecialCause.NONE;
    };
  }

  @Provide
  Arbitrary<List<Point>> series() {
    return Arbitraries.integers()
        .between(-2, 30)
        .list()
        .ofMinSize(12)
        .ofMaxSize(60)
        .map(SpcPropertiesTest::points);
  }

  /** A monthly series in which negative numbers stand for gaps. */
  private static List<Point> points(List<Integer> values) {
    List<Point> points = new ArrayList<>();
    for (int index = 0; index < values.size(); index++) {
      int value = values.get(index);
      points.add(
          value < 0
              ? Point.gap(Reference.month(index), Symbol.NOT_AVAILABLE, "Late.")
              : Point.of(Reference.month(index), value));
    }
    return points;
  }
}

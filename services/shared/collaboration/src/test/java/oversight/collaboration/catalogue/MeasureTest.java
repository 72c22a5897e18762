package oversight.collaboration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.Unit;

class MeasureTest {
  private static final Part WIPES = new Part("CM04.wipes", "Wipes", Unit.UNIT_COUNT, null, false);

  @Test
  void aMeasureWithARatioHasNoHeadlinePart() {
    assertThat(SampleMeasures.breathTests().headline()).isEmpty();
    assertThat(SampleMeasures.count("CM05").headline()).map(Part::code).contains("CM05");
  }

  @Test
  void aPercentageIsNeverUploaded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Part("CM03.rate", "Rate", Unit.UNIT_PERCENT, null, false))
        .withMessageContaining("CM03.rate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleMeasures.breathTests(null))
        .withMessageContaining("CM03 is a percentage without a ratio");
  }

  @Test
  void aPartBelongsToItsMeasure() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SampleMeasures.measure("CM03", Unit.UNIT_COUNT, null, List.of(WIPES), List.of()))
        .withMessage("CM04.wipes is no part of CM03.");
  }

  @Test
  void aPartIsWithinAnotherOfTheSameMeasure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SampleMeasures.measure(
                "CM03", Unit.UNIT_COUNT, null, List.of(SampleMeasures.FAILURES), List.of()))
        .withMessageContaining("CM03.failures is to be within CM03.tests");
  }

  @Test
  void aBreakdownAppliesToPartsThatAreThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SampleMeasures.measure(
                "CM04", Unit.UNIT_COUNT, null, List.of(WIPES), List.of(SampleMeasures.OUTCOME)))
        .withMessageContaining("CM04 breaks CM03.failures down by outcome");
  }

  @Test
  void anOpenBreakdownTakesAnySlugAndAClosedOneOnlyItsOwn() {
    Breakdown open = new Breakdown("campaign", List.of(), List.of());

    assertThat(open.takes("npcc-drink-drugs")).isTrue();
    assertThat(open.takes("NPCC drink & drugs")).isFalse();
    assertThat(open.appliesTo("CM03.tests")).isTrue();
    assertThat(SampleMeasures.OUTCOME.takes("positive")).isTrue();
    assertThat(SampleMeasures.OUTCOME.takes("negative")).isFalse();
    assertThat(SampleMeasures.OUTCOME.appliesTo("CM03.tests")).isFalse();
  }

  @Test
  void aRatioHasAPartBelowOrANumberAndNotBoth() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ratio("RO11.in-place", "", 0, 100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ratio("CM03.failures", "CM03.tests", 12, 100));
    assertThat(new Ratio("RO11.in-place", "", 12, 100).hasFixedDenominator()).isTrue();
  }
}

package oversight.collaboration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.BreakdownKey;
import oversight.returns.v1.Coverage;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.MeasurePart;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

class MeasureMessagesTest {
  @Test
  void everythingOfAMeasureGoesOverTheWire() {
    assertThat(MeasureMessages.toMessage("cmpg", SampleMeasures.breathTests()))
        .isEqualTo(
            oversight.returns.v1.Measure.newBuilder()
                .setName("collaborations/cmpg/measures/CM03")
                .setCode("CM03")
                .setTitle("Title of CM03")
                .setDefinition("What is counted.")
                .setUnit(Unit.UNIT_PERCENT)
                .setRatio(
                    oversight.returns.v1.Ratio.newBuilder()
                        .setNumerator("CM03.failures")
                        .setDenominator("CM03.tests")
                        .setMultiplier(100))
                .setPolarity(Polarity.POLARITY_NEUTRAL)
                .setFrequency(Frequency.FREQUENCY_MONTH)
                .addSuppliedBy(SupplierKind.SUPPLIER_KIND_FORCE)
                .setCoverage(Coverage.COVERAGE_REGION)
                .setMarking("OFFICIAL")
                .setPublishable(true)
                .addParts(
                    MeasurePart.newBuilder()
                        .setCode("CM03.tests")
                        .setTitle("Tests")
                        .setUnit(Unit.UNIT_COUNT)
                        .setRequired(true))
                .addParts(
                    MeasurePart.newBuilder()
                        .setCode("CM03.failures")
                        .setTitle("Failures")
                        .setUnit(Unit.UNIT_COUNT)
                        .setWithin("CM03.tests")
                        .setRequired(true))
                .addBreakdowns(
                    BreakdownKey.newBuilder()
                        .setKey("outcome")
                        .addValues("positive")
                        .addValues("refused")
                        .addParts("CM03.failures"))
                .build());
  }

  @Test
  void aMeasureOfOneValueHasNoRatio() {
    assertThat(MeasureMessages.toMessage("cmpg", SampleMeasures.count("CM05")).hasRatio())
        .isFalse();
  }

  @Test
  void aRestrictedNumeratorAndAFixedDenominatorAreWrittenOut() {
    assertThat(
            ratio(new Ratio("RO01", "RO01", 0, 100, "level=major", false)).getNumeratorBreakdown())
        .isEqualTo("level=major");
    assertThat(ratio(new Ratio("RO11.in-place", "", 12, 100)).getFixedDenominator()).isEqualTo(12);
  }

  private static oversight.returns.v1.Ratio ratio(Ratio ratio) {
    Measure measure =
        SampleMeasures.measure("RO02", Unit.UNIT_PERCENT, ratio, List.of(), List.of());
    return MeasureMessages.toMessage("rocu", measure).getRatio();
  }
}

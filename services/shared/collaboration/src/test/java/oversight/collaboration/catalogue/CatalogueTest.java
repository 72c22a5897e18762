package oversight.collaboration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

class CatalogueTest {
  private final Catalogue catalogue =
      new Catalogue(List.of(SampleMeasures.breathTests(), SampleMeasures.count("CM05")));

  @Test
  void aPartIsFoundWithItsMeasure() {
    assertThat(catalogue.part("CM03.tests")).map(entry -> entry.measure().code()).contains("CM03");
    assertThat(catalogue.part("CM05")).isPresent();
    assertThat(catalogue.measure("CM03")).isPresent();
  }

  @Test
  void aCodeThatIsNotThereFindsNothing() {
    assertThat(catalogue.part("CM03")).isEmpty();
    assertThat(catalogue.part("CM99")).isEmpty();
    assertThat(catalogue.measure("CM03.tests")).isEmpty();
    assertThat(Catalogue.empty().measures()).isEmpty();
  }

  @Test
  void twoMeasuresNeverShareACode() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Catalogue(List.of(SampleMeasures.count("CM05"), SampleMeasures.count("CM05"))))
        .withMessage("CM05 names two measures.");
  }

  @Test
  void aRatioNamesPartsOfTheSameCatalogue() {
    Measure rate =
        SampleMeasures.measure(
            "CM06", Unit.UNIT_PERCENT, new Ratio("CM05", "CM07", 0, 100), List.of(), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Catalogue(List.of(SampleMeasures.count("CM05"), rate)))
        .withMessage("CM06 has a ratio over CM07, which is no part.");
    assertThat(
            new Catalogue(List.of(rate, SampleMeasures.count("CM05"), SampleMeasures.count("CM07")))
                .measures())
        .hasSize(3);
  }

  @Test
  void aRestrictedNumeratorBreaksDownByItsRestriction() {
    Ratio refused = new Ratio("CM03.failures", "CM03.tests", 0, 100, "outcome=refused", false);
    Ratio unknown = new Ratio("CM03.failures", "CM03.tests", 0, 100, "outcome=lost", false);
    Ratio misplaced = new Ratio("CM03.tests", "CM03.tests", 0, 100, "outcome=refused", false);

    assertThat(new Catalogue(List.of(SampleMeasures.breathTests(refused))).measures()).hasSize(1);
    for (Ratio impossible : List.of(unknown, misplaced)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Catalogue(List.of(SampleMeasures.breathTests(impossible))))
          .withMessageContaining("does not break down");
    }
  }

  @Test
  void theForcesOweWhatTheySupply() {
    assertThat(catalogue.requiredOf(SupplierKind.SUPPLIER_KIND_FORCE))
        .map(entry -> entry.part().code())
        .containsExactly("CM03.tests", "CM03.failures");
    assertThat(catalogue.requiredOf(SupplierKind.SUPPLIER_KIND_UNIT)).isEmpty();
  }
}

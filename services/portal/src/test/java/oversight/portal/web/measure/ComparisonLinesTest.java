package oversight.portal.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import org.junit.jupiter.api.Test;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Unit;

/** A number in a comparison leads to where that very number comes from, or nowhere. */
class ComparisonLinesTest {
  private static final String FIGURES = "/collaborations/cmpg/figures/CM03/";
  private static final String QUERY = "?force=E23000016&asAt=";

  @Test
  void anEarlierFigureLeadsToItsOwnPeriod() {
    ComparisonLine line = line(ComparisonKind.PREVIOUS_QUARTER, "2015-16-Q2");

    assertThat(line.from().href()).isEqualTo(FIGURES + "2015-16-Q2" + QUERY);
    assertThat(line.to().href()).isEqualTo(FIGURES + "2015-16-Q3" + QUERY);
  }

  @Test
  void theRegionsFigureLeadsToTheRegion() {
    ComparisonLine line = line(ComparisonKind.AGAINST_REGION, "2015-16-Q3");

    assertThat(line.from().href()).isEqualTo(FIGURES + "2015-16-Q3?force=&asAt=");
    assertThat(line.to().href()).isEqualTo(FIGURES + "2015-16-Q3" + QUERY);
  }

  @Test
  void whatNobodyHereSuppliesLeadsNowhere() {
    for (ComparisonKind kind :
        new ComparisonKind[] {ComparisonKind.AGAINST_NATIONAL, ComparisonKind.AGAINST_TARGET}) {
      ComparisonLine line = line(kind, "2015-16-Q3");

      assertThat(line.words()).isEqualTo("8.8 percentage points above it");
      assertThat(line.from().text() + line.from().href() + line.to().href()).isEmpty();
    }
  }

  private static ComparisonLine line(ComparisonKind kind, String base) {
    return ComparisonLines.of(
            Analysis.newBuilder()
                .setUnit(Unit.UNIT_PERCENT)
                .addComparisons(
                    Comparison.newBuilder()
                        .setKind(kind)
                        .setPeriod("2015-16-Q3")
                        .setBasePeriod(base)
                        .setValue(Decimal.newBuilder().setValue("17.6"))
                        .setBase(Decimal.newBuilder().setValue("8.8"))
                        .setSentence("8.8 percentage points above it"))
                .build(),
            FIGURES,
            QUERY)
        .getFirst();
  }
}

package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Cmpg;
import oversight.region.Force;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Direction;
import oversight.returns.v1.GetOverviewRequest;
import oversight.returns.v1.Overview;
import oversight.returns.v1.OverviewCell;
import oversight.returns.v1.OverviewMeasure;
import oversight.returns.v1.SparkPoint;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Variation;

/** A quarter at a glance, in one call. */
class OverviewTest {
  private static final String QUARTER = "2010-11-Q4";

  @BeforeAll
  static void figures() {
    BreathTests.supplied();
    casualties();
  }

  /** Three years that go evenly but for a high December and a low March at the end. */
  private static void casualties() {
    for (String force : BreathTests.SLUGS.values()) {
      FinancialQuarter quarter = new FinancialQuarter(2003, 1);
      for (int number = 0; number < 12; number++) {
        StringBuilder rows = new StringBuilder("measure,period,value,note\n");
        quarter
            .months()
            .forEach(month ->
                rows.append("CM01,%s,%d,Checked.\n".formatted(month.id(), killed(month.id()))));
        Cmpg.approver(force).signOff(Cmpg.analyst(force).submitted(quarter.id(), rows.toString()));
        quarter = quarter.next();
      }
    }
  }

  private static int killed(String month) {
    return switch (month) {
      case "2005-12" -> 90;
      case "2006-03" -> 10;
      default -> month.endsWith("1") || month.endsWith("5") || month.endsWith("9") ? 50 : 52;
    };
  }

  private static Overview ask(GetOverviewRequest.Builder request) {
    return AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")))
        .getOverview(request.build());
  }

  private static Overview of(String quarter) {
    return ask(GetOverviewRequest.newBuilder().setQuarter(quarter));
  }

  private static OverviewMeasure measure(Overview overview, String code) {
    return overview.getMeasuresList().stream()
        .filter(each -> each.getMeasure().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal published(String quarter, List<String> codes) {
    BigDecimal tests = BigDecimal.ZERO;
    BigDecimal failures = BigDecimal.ZERO;
    for (NamedCsvRecord row : BreathTests.read("quarterly.csv")) {
      if (row.getField("period").equals(quarter) && codes.contains(row.getField("force_code"))) {
        tests = tests.add(new BigDecimal(row.getField("tests")));
        failures = failures.add(new BigDecimal(row.getField("failures")));
      }
    }
    return rounded(
        failures.multiply(BigDecimal.valueOf(100)).divide(tests, MathContext.DECIMAL128));
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(9, RoundingMode.HALF_UP);
  }

  @Test
  void theRegionAndEachForceAreThePublishedQuarterWithItsTwoYears() {
    OverviewMeasure breath = measure(of(QUARTER), "CM03");
    List<String> all = List.copyOf(BreathTests.SLUGS.keySet());
    assertCell(breath.getRegion(), all);
    assertThat(breath.getRegion().getMembersList()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(breath.getForcesList())
        .extracting(OverviewCell::getForce)
        .containsExactlyElementsOf(
            Cmpg.SERVICE.bean(oversight.region.Region.class).forces().stream()
                .map(Force::code)
                .toList());
    breath.getForcesList().forEach(cell -> assertCell(cell, List.of(cell.getForce())));
    assertThat(breath.getSentence()).startsWith("Breath-test failure");
  }

  private static void assertCell(OverviewCell cell, List<String> codes) {
    assertThat(value(cell.getValue().getValue())).isEqualTo(published(QUARTER, codes));
    assertThat(cell.getDisplay()).endsWith("%");
    assertThat(value(cell.getPrevious().getBase().getValue()))
        .isEqualTo(published("2010-11-Q3", codes));
    assertThat(value(cell.getLastYear().getBase().getValue()))
        .isEqualTo(published("2009-10-Q4", codes));
    assertThat(cell.getVariation()).isNotEqualTo(Variation.VARIATION_UNSPECIFIED);
    assertThat(cell.getSparkList())
        .hasSize(8)
        .allSatisfy(point ->
            assertThat(value(point.getValue().getValue()))
                .isEqualTo(published(point.getPeriod(), codes)))
        .extracting(SparkPoint::getPeriod)
        .isSorted()
        .endsWith(QUARTER);
    assertThat(cell.getDirection()).as("neutral").isEqualTo(Direction.DIRECTION_UNSPECIFIED);
  }

  private static BigDecimal value(String text) {
    return rounded(new BigDecimal(text));
  }

  @Test
  void aNeutralMeasureIsNeverSaidToImproveOrWorsen() {
    Overview overview = of(QUARTER);
    assertThat(overview.getImprovedList()).doesNotContain("CM03");
    assertThat(overview.getWorsenedList()).doesNotContain("CM03");
  }

  @Test
  void aSpecialCauseImprovesOrWorsensByPolarity() {
    Overview winter = of("2005-06-Q3");
    assertThat(winter.getWorsenedList()).containsExactly("CM01");
    assertThat(winter.getToExplainList()).contains("CM01");
    assertThat(measure(winter, "CM01").getRegion().getVariation())
        .isEqualTo(Variation.CONCERN_HIGH);
    Overview spring = of("2005-06-Q4");
    assertThat(spring.getImprovedList()).containsExactly("CM01");
    assertThat(spring.getWorsenedList()).isEmpty();
    assertThat(measure(spring, "CM01").getRegion().getDirection())
        .isEqualTo(Direction.DIRECTION_IMPROVED);
    assertThat(of("2005-06-Q1").getToExplainList()).doesNotContain("CM01");
  }

  @Test
  void everyMeasureIsThereAndOneWithoutFiguresSaysSo() {
    Overview overview = of(QUARTER);
    assertThat(overview.getMeasuresCount()).isEqualTo(12);
    assertThat(overview.getQuarterLabel()).contains("1 January to 31 March 2011");
    OverviewCell nothing = measure(overview, "CM08").getRegion();
    assertThat(nothing.getSymbol()).isEqualTo(Symbol.NOT_AVAILABLE);
    assertThat(nothing.getDisplay()).isEqualTo("[x]");
    assertThat(nothing.getReason()).isNotEmpty();
  }

  @Test
  void beforeAnythingWasSignedOffThereIsNothing() {
    Timestamp before = Timestamp.newBuilder().setSeconds(946684800).build();
    assertThat(ask(GetOverviewRequest.newBuilder().setAsOf(before)).getQuarter()).isEmpty();
    Overview then = ask(GetOverviewRequest.newBuilder().setAsOf(before).setQuarter(QUARTER));
    assertThat(then.getMeasuresList()).isNotEmpty().allMatch(each -> !each.getRegion().hasValue());
    assertThat(ask(GetOverviewRequest.newBuilder()).getQuarter())
        .as("the last with signed-off figures")
        .isGreaterThanOrEqualTo(QUARTER);
  }
}

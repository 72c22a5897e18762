package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.SpecialCause;

/** Five years of published figures of four forces against exact fractions computed in Python. */
class BreathTestsTest {
  private static final Map<String, String> SLUGS = BreathTests.SLUGS;

  @BeforeAll
  static void fourForcesSupplyAndSignTwentyQuarters() {
    BreathTests.supplied();
  }

  private static List<NamedCsvRecord> read(String name) {
    return BreathTests.read(name);
  }

  private static Analysis ask(AnalyseMeasureRequest.Builder request) {
    AnalysisServiceBlockingStub service =
        AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")));
    return service.analyseMeasure(request.setFrom("2006-04").setTo("2011-03").build());
  }

  private static AnalyseMeasureRequest.Builder of(String measure) {
    return AnalyseMeasureRequest.newBuilder().setMeasure(measure);
  }

  private static BigDecimal rounded(Decimal value) {
    return new BigDecimal(value.getValue()).setScale(9, RoundingMode.HALF_UP);
  }

  private static BigDecimal rounded(String value) {
    return new BigDecimal(value).setScale(9, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @CsvSource({"month, 60", "quarter, 20", "year, 5"})
  void theRegionsTotalsAndRatesAreThoseOfTheSummedParts(String frequency, int points) {
    Analysis analysis =
        ask(
            of("CM03")
                .setFrequency(
                    Frequency.valueOf("FREQUENCY_" + frequency.toUpperCase(Locale.ROOT))));
    Map<String, AnalysisPoint> byPeriod =
        analysis.getPointsList().stream()
            .collect(Collectors.toMap(AnalysisPoint::getPeriod, point -> point));
    List<NamedCsvRecord> expected =
        read("expected-region.csv").stream()
            .filter(row -> row.getField("frequency").equals(frequency))
            .toList();
    assertThat(byPeriod).hasSize(points).hasSameSizeAs(expected);
    assertThat(expected)
        .allSatisfy(row -> {
          String period = row.getField("period");
          AnalysisPoint point =
              byPeriod.get(
                  frequency.equals("year")
                      ? new FinancialYear(Integer.parseInt(period.substring(0, 4))).id()
                      : period);
          assertThat(point).as(row.getField("period")).isNotNull();
          assertThat(point.getNumerator().getValue()).isEqualTo(row.getField("failures"));
          assertThat(point.getDenominator().getValue()).isEqualTo(row.getField("tests"));
          assertThat(rounded(point.getValue())).isEqualTo(rounded(row.getField("rate")));
        });
    assertThat(analysis.getMembersList()).containsExactlyInAnyOrderElementsOf(SLUGS.keySet());
  }

  @Test
  void processLimitsAndSpecialCausesAreThoseComputedElsewhere() {
    for (NamedCsvRecord expected : read("expected-limits.csv")) {
      String[] series = expected.getField("series").split(" ", 2);
      Analysis analysis = ask(of(series[0]).setForce(series[1].equals("region") ? "" : series[1]));
      assertThat(analysis.getPointsList())
          .as(expected.getField("series"))
          .hasSize(60)
          .allSatisfy(point -> {
            assertThat(rounded(point.getMean())).isEqualTo(rounded(expected.getField("mean")));
            assertThat(rounded(point.getLower())).isEqualTo(rounded(expected.getField("lower")));
            assertThat(rounded(point.getUpper())).isEqualTo(rounded(expected.getField("upper")));
          });
      assertThat(
              analysis.getPointsList().stream()
                  .filter(point -> point.getCause() == SpecialCause.OUTSIDE_LIMITS)
                  .map(AnalysisPoint::getPeriod))
          .containsExactly(expected.getField("outside").split(";", -1));
    }
  }

  @Test
  void comparisonsAreThoseComputedElsewhere() {
    for (NamedCsvRecord expected : read("expected-comparisons.csv")) {
      ComparisonKind kind = ComparisonKind.valueOf(expected.getField("kind"));
      Comparison found =
          ask(of(expected.getField("series"))).getComparisonsList().stream()
              .filter(comparison -> comparison.getKind() == kind)
              .findFirst()
              .orElseThrow();
      assertThat(rounded(found.getValue())).isEqualTo(rounded(expected.getField("value")));
      assertThat(rounded(found.getBase())).isEqualTo(rounded(expected.getField("base")));
      assertThat(rounded(found.getDifference()))
          .isEqualTo(rounded(expected.getField("difference")));
      if (expected.getField("percent_change").isEmpty()) {
        assertThat(found.hasPercentChange()).as("of a percentage").isFalse();
      } else {
        assertThat(rounded(found.getPercentChange()))
            .isEqualTo(rounded(expected.getField("percent_change")));
      }
    }
  }

  @Test
  void aPartialTotalNamesWhoIsMissing() {
    Cmpg.approver("staffordshire")
        .signOff(
            Cmpg.analyst("staffordshire")
                .submitted("2016-17-Q1", "measure,period,value\nCM01,2016-04,9\n"));
    Analysis analysis =
        AnalysisServiceGrpc.newBlockingStub(
                Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
            .analyseMeasure(of("CM01").setFrom("2016-17-Q1").setTo("2016-17-Q1").build());
    assertThat(analysis.getPointsList())
        .singleElement()
        .satisfies(point -> {
          assertThat(point.hasValue()).isFalse();
          assertThat(point.getDisplay()).isEqualTo("[x]");
          assertThat(point.getNote())
              .isEqualTo(
                  "April 2016 lacks figures from Warwickshire, West Mercia and West Midlands.");
        });
  }

  @ParameterizedTest
  @CsvSource({"FREQUENCY_MONTH", "FREQUENCY_QUARTER", "FREQUENCY_YEAR"})
  void aLengthThatAMeasureCannotHaveIsAnswered(Frequency frequency) {
    Analysis analysis = ask(of("CM08").setFrequency(frequency));
    assertThat(analysis.getPointsList()).isEmpty();
    assertThat(analysis.getComparisonsList()).isEmpty();
  }
}

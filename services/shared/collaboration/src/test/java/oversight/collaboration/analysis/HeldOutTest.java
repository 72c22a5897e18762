package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.type.Decimal;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.ForceStanding;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.Per;
import oversight.returns.v1.Unit;

/** What months add up to, against the quarterly series that the Home Office published apart. */
class HeldOutTest {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @BeforeAll
  static void figures() {
    BreathTests.supplied();
  }

  private static AnalysisServiceBlockingStub service() {
    return AnalysisServiceGrpc.newBlockingStub(
        Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")));
  }

  private static AnalyseMeasureRequest.Builder quarters(String measure, String force) {
    return AnalyseMeasureRequest.newBuilder()
        .setMeasure(measure)
        .setForce(force)
        .setFrom("2006-07-Q1")
        .setTo("2010-11-Q4")
        .setFrequency(Frequency.FREQUENCY_QUARTER);
  }

  private static BigDecimal rounded(Decimal value) {
    return rounded(value.getValue());
  }

  private static BigDecimal rounded(String value) {
    return new BigDecimal(value).setScale(9, RoundingMode.HALF_UP);
  }

  private static BigDecimal rate(NamedCsvRecord row) {
    return new BigDecimal(row.getField("failures"))
        .multiply(HUNDRED)
        .divide(new BigDecimal(row.getField("tests")), MathContext.DECIMAL128)
        .setScale(9, RoundingMode.HALF_UP);
  }

  @Test
  void twentyQuartersOfEachForceAreThosePublishedByTheQuarter() {
    BreathTests.SLUGS.forEach((code, force) -> {
      List<NamedCsvRecord> published =
          BreathTests.read("quarterly.csv").stream()
              .filter(row -> row.getField("force_code").equals(code))
              .toList();
      Analysis analysis = service().analyseMeasure(quarters("CM03", force).build());
      assertThat(published).hasSize(20);
      assertThat(analysis.getPointsList()).hasSize(20);
      for (int at = 0; at < 20; at++) {
        AnalysisPoint point = analysis.getPoints(at);
        assertThat(point.getPeriod()).isEqualTo(published.get(at).getField("period"));
        assertThat(point.getDenominator().getValue())
            .isEqualTo(published.get(at).getField("tests"));
        assertThat(point.getNumerator().getValue())
            .isEqualTo(published.get(at).getField("failures"));
        assertThat(rounded(point.getValue())).isEqualTo(rate(published.get(at)));
      }
    });
  }

  @Test
  void aRateIsHeldAgainstTheNationalOneAndAForcesAgainstTheRegions() {
    NamedCsvRecord national = published("EW43", "2010-11-Q4");
    Analysis force = service().analyseMeasure(quarters("CM03", "west-mercia").build());
    Comparison country = comparison(force, ComparisonKind.AGAINST_NATIONAL);
    assertThat(rounded(country.getBase())).isEqualTo(rate(national));
    assertThat(new BigDecimal(country.getDifference().getValue()))
        .isCloseTo(
            rate(published("E23000016", "2010-11-Q4")).subtract(rate(national)),
            within(new BigDecimal("0.00000001")));
    assertThat(country.getSource()).contains("England and Wales", "Home Office");
    assertThat(country.getSentence()).contains("percentage points");
    Comparison region = comparison(force, ComparisonKind.AGAINST_REGION);
    Analysis whole = service().analyseMeasure(quarters("CM03", "").build());
    assertThat(region.getBase()).isEqualTo(whole.getPoints(19).getValue());
    assertThat(whole.getComparisonsList())
        .noneMatch(each -> each.getKind() == ComparisonKind.AGAINST_REGION);
    assertThat(
            service()
                .analyseMeasure(quarters("CM03.tests", "west-mercia").build())
                .getComparisonsList())
        .as("a raw count says nothing beside a total")
        .noneMatch(each -> each.getKind() == ComparisonKind.AGAINST_REGION);
  }

  private static Comparison comparison(Analysis analysis, ComparisonKind kind) {
    return analysis.getComparisonsList().stream()
        .filter(each -> each.getKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static NamedCsvRecord published(String code, String quarter) {
    return BreathTests.read("quarterly.csv").stream()
        .filter(row ->
            row.getField("force_code").equals(code) && row.getField("period").equals(quarter))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void ratesByPeopleAndOfficersAreThoseComputedElsewhere() {
    for (NamedCsvRecord expected : BreathTests.read("expected-rates.csv")) {
      Per per = Per.valueOf(expected.getField("per"));
      String force = expected.getField("force");
      Analysis analysis =
          service()
              .analyseMeasure(
                  quarters("CM03.tests", force.equals("region") ? "" : force).setPer(per).build());
      AnalysisPoint point =
          analysis.getPointsList().stream()
              .filter(each -> each.getPeriod().equals(expected.getField("period")))
              .findFirst()
              .orElseThrow();
      assertThat(point.getNumerator().getValue()).isEqualTo(expected.getField("tests"));
      assertThat(new BigDecimal(point.getDenominator().getValue()))
          .isEqualByComparingTo(expected.getField("people"));
      assertThat(rounded(point.getValue())).isEqualTo(rounded(expected.getField("rate")));
      assertThat(analysis.getUnit()).isEqualTo(Unit.UNIT_RATE);
      assertThat(analysis.getPer()).isNotEmpty();
    }
  }

  @Test
  void aYearWithoutAPopulationOnRecordIsNeverGuessed() {
    Cmpg.approver("warwickshire")
        .signOff(
            Cmpg.analyst("warwickshire")
                .submitted("2017-18-Q1", "measure,period,value\nCM02,2017-04,12\n"));
    AnalysisPoint point =
        service()
            .analyseMeasure(
                AnalyseMeasureRequest.newBuilder()
                    .setMeasure("CM02")
                    .setForce("warwickshire")
                    .setFrom("2017-04")
                    .setPer(Per.PER_10000_PEOPLE)
                    .build())
            .getPoints(0);
    assertThat(point.hasValue()).isFalse();
    assertThat(point.getDisplay()).isEqualTo("[x]");
    assertThat(point.getNote()).contains("2017", "Warwickshire", "on record");
  }

  @Test
  void aRateIsNotMadeARateAgain() {
    Refused refused =
        Refused.by(
            () -> service().analyseMeasure(quarters("CM03", "").setPer(Per.PER_OFFICER).build()));
    assertThat(refused.reason()).isEqualTo("INVALID_FIELD");
    assertThat(refused.toString()).contains("CM03.");
  }

  private static ForceComparison compare(String measure, Per per) {
    return service()
        .compareForces(
            CompareForcesRequest.newBuilder()
                .setMeasure(measure)
                .setPeriod("2010-11-Q4")
                .setPer(per)
                .build());
  }

  @Test
  void ratesOfANeutralMeasureAreOrderedAndNotJudged() {
    ForceComparison comparison = compare("CM03", Per.PER_UNSPECIFIED);
    List<String> expected =
        BreathTests.read("quarterly.csv").stream()
            .filter(row ->
                row.getField("period").equals("2010-11-Q4")
                    && !row.getField("force_code").equals("EW43"))
            .sorted((a, b) -> rate(b).compareTo(rate(a)))
            .map(row -> row.getField("force_code"))
            .toList();
    assertThat(comparison.getStandingsList())
        .extracting(ForceStanding::getForce)
        .containsExactlyElementsOf(expected);
    assertThat(comparison.getStandingsList())
        .extracting(ForceStanding::getPlace)
        .containsExactly(1, 2, 3, 4);
    assertThat(comparison.getJudged()).isFalse();
    assertThat(comparison.getWhyNot()).isEmpty();
    assertThat(new BigDecimal(comparison.getRange().getValue()))
        .isCloseTo(
            rate(published(expected.getFirst(), "2010-11-Q4"))
                .subtract(rate(published(expected.getLast(), "2010-11-Q4"))),
            within(new BigDecimal("0.00000001")));
    assertThat(comparison.getRangeDisplay()).endsWith("percentage points");
  }

  @Test
  void rawCountsAreNotRankedButTheirRatesAre() {
    ForceComparison counts = compare("CM03.tests", Per.PER_UNSPECIFIED);
    assertThat(counts.getWhyNot()).contains("size of the force");
    assertThat(counts.getStandingsList()).hasSize(4).allMatch(each -> each.getPlace() == 0);
    assertThat(counts.hasRange()).isFalse();
    ForceComparison rates = compare("CM03.tests", Per.PER_10000_PEOPLE);
    assertThat(rates.getWhyNot()).isEmpty();
    assertThat(rates.getStandingsList()).allMatch(each -> each.getPlace() > 0);
    assertThat(rates.getPer()).startsWith("per 10,000 people");
  }
}

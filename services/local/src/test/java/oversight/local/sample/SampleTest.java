package oversight.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import oversight.region.Force;
import oversight.region.Region;
import oversight.region.RegionFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleTest {
  private final Region region = RegionFile.read(Path.of("../../region.yaml"));
  private final Sample sample = Sample.of(region);

  @Test
  void everyQuarterOfThePublishedFileIsReturnedByEveryForce() {
    List<Return> published = published();

    assertThat(published).hasSize(40 * 4);
    assertThat(published.getFirst().quarter()).isEqualTo("2001-02-Q4");
    assertThat(published.getLast().quarter()).isEqualTo("2011-12-Q3");
    assertThat(published).allSatisfy(file -> assertThat(file.csv().lines()).hasSize(1 + 3 * 2));
  }

  @Test
  void eachForcesTotalsAreThoseOfThePublishedFile() {
    Map<String, Long> expected = new TreeMap<>();
    Resources.read("breath_tests_monthly.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .forEach(cells ->
            expected.merge(
                slug(cells[0])
                    + (cells[6].equals("breath_tests") ? " CM03.tests" : " CM03.failures"),
                Long.valueOf(cells[7]),
                Long::sum));

    Map<String, Long> returned = new TreeMap<>();
    for (Return file : published()) {
      rows(file)
          .forEach(cells ->
              returned.merge(file.supplier() + " " + cells[0], Long.valueOf(cells[3]), Long::sum));
    }

    assertThat(returned).isEqualTo(expected).hasSize(8);
  }

  @Test
  void theLastQuartersSumsAreThoseThatWereComputedByHand() {
    Map<String, Long> sums =
        published().stream()
            .filter(file -> file.quarter().equals("2011-12-Q3"))
            .flatMap(SampleTest::rows)
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0], Collectors.summingLong(cells -> Long.parseLong(cells[3]))));

    assertThat(sums)
        .containsOnly(Map.entry("CM03.tests", 12149L), Map.entry("CM03.failures", 2143L));
  }

  @Test
  void monthsFallIntoTheQuartersOfTheFinancialYear() {
    assertThat(FinancialQuarter.of(YearMonth.of(2002, 1))).isEqualTo("2001-02-Q4");
    assertThat(FinancialQuarter.of(YearMonth.of(2002, 4))).isEqualTo("2002-03-Q1");
    assertThat(FinancialQuarter.of(YearMonth.of(2011, 9))).isEqualTo("2011-12-Q2");
    assertThat(FinancialQuarter.of(YearMonth.of(2011, 12))).isEqualTo("2011-12-Q3");
    assertThat(FinancialQuarter.of(YearMonth.of(1999, 12))).isEqualTo("1999-00-Q3");
    assertThat(FinancialQuarter.of(YearMonth.of(2000, 3))).isEqualTo("1999-00-Q4");
  }

  @Test
  void everyMadeUpFigureAndRecordSaysThatItIs() {
    assertThat(sample.returns())
        .filteredOn(file -> file.collaboration().equals(file.supplier()) || !file.log().isEmpty())
        .filteredOn(file -> !file.collaboration().equals("ctu") || file.log().isEmpty())
        .hasSizeGreaterThan(6)
        .allSatisfy(file -> {
          int note =
              List.of(file.csv().lines().findFirst().orElseThrow().split(",", -1)).indexOf("note");
          assertThat(file.csv().lines().skip(1))
              .isNotEmpty()
              .allSatisfy(line -> assertThat(line.split(",", -1)[note]).startsWith("Illustrative"));
        });
  }

  @Test
  void theAirServicesLogsAreTheSameAtEveryRunAndAsManyAsFourForcesMake() {
    List<Return> logs =
        sample.returns().stream().filter(file -> file.log().equals("calls")).toList();

    assertThat(logs)
        .hasSize(10)
        .isEqualTo(
            Sample.of(region).returns().stream()
                .filter(file -> file.log().equals("calls"))
                .toList());
    assertThat(logs.getFirst().quarter()).isEqualTo("2013-14-Q3");
    assertThat(logs.getLast().quarter()).isEqualTo("2015-16-Q4");
    assertThat(logs.stream().mapToLong(file -> file.csv().lines().count() - 1).sum())
        .isBetween(4_000L, 6_000L);
    assertThat(logs.getFirst().csv()).doesNotContain("2013-10-01T");
    assertThat(logs.stream().flatMap(SampleTest::rows).map(cells -> cells[0]))
        .doesNotHaveDuplicates();
  }

  @Test
  void bothSidesOfTheAirServicesChargeMatchInTheSample() {
    Map<String, Integer> booked = new TreeMap<>();
    sample.returns().stream()
        .filter(file -> file.collaboration().equals("npas"))
        .filter(file -> file.csv().contains("NP08,2015-16"))
        .flatMap(SampleTest::rows)
        .forEach(cells -> booked.merge(cells[1] + cells[2] + cells[4], 1, Integer::sum));

    assertThat(booked).hasSize(16).allSatisfy((figure, sides) -> assertThat(sides).isEqualTo(2));
  }

  @Test
  void everyMadeUpRecordSaysThatItIs() {
    assertThat(sample.returns())
        .filteredOn(file -> file.collaboration().equals("ctu") && !file.log().isEmpty())
        .hasSize(3)
        .allSatisfy(file ->
            assertThat(file.csv().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("illustrative-")));
    assertThat(SampleRecords.text().toLowerCase(java.util.Locale.ROOT)).contains("illustrative");
  }

  @Test
  void nobodySignsOffTheirOwnUpload() {
    assertThat(sample.returns())
        .allSatisfy(file -> assertThat(file.approver()).isNotEqualTo(file.uploader()));
  }

  @Test
  void aFileKeepsItsIdempotencyKeyAndSharesItWithNoOther() {
    assertThat(sample.returns().stream().map(Return::idempotencyKey))
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            Sample.of(region).returns().stream().map(Return::idempotencyKey).toList());
  }

  @Test
  void everyCollaborationPublishesItsLastTwoQuartersWithCommentaryAndTheAirServiceFourMore() {
    assertThat(sample.reports())
        .hasSize(12)
        .allSatisfy(report -> {
          JsonNode commentary = JsonMapper.shared().readTree(report.commentary());
          assertThat(commentary.path("summary").asString()).isNotBlank();
          assertThat(commentary.path("sections").values()).isNotEmpty();
        });
  }

  @Test
  void everyQuarterThatIsPublishedHasTheSameQuarterAYearBeforeToBeHeldAgainst() {
    assertThat(quarters("rocu")).contains("2010-11-Q2", "2010-11-Q3").hasSize(8);
    assertThat(quarters("ctu")).contains("2010-11-Q2", "2010-11-Q3").hasSize(6);
    assertThat(quarters("cmpg")).contains("2010-11-Q2", "2010-11-Q3").hasSize(7);
    assertThat(quarters("npas")).contains("2014-15-Q3", "2014-15-Q4");
  }

  @Test
  void aCrimeGroupIsMappedOnceBeforeItIsArchivedAndIsOnTheMapWhenItIs() {
    Map<String, Boolean> onTheMap = new TreeMap<>();
    sample.returns().stream()
        .filter(file -> file.log().equals("groups"))
        .flatMap(SampleTest::rows)
        .forEach(cells -> {
          boolean archived = cells[2].equals("archived");
          assertThat(onTheMap.getOrDefault(cells[1], false))
              .as(String.join(",", cells))
              .isEqualTo(archived);
          onTheMap.put(cells[1], !archived);
        });

    assertThat(onTheMap.values()).filteredOn(mapped -> mapped).hasSize(158);
  }

  @Test
  void whatIsMadeUpOfTheMotorwayGroupReplacesNoPublishedCampaign() {
    List<Return> unit =
        sample.returns().stream()
            .filter(file -> file.collaboration().equals("cmpg") && file.supplier().equals("cmpg"))
            .toList();

    assertThat(unit)
        .allSatisfy(file ->
            assertThat(rows(file).map(cells -> cells[0] + cells[1] + cells[2] + cells[3]))
                .doesNotHaveDuplicates());
  }

  private List<String> quarters(String unit) {
    return sample.returns().stream()
        .filter(file -> file.supplier().equals(unit) && file.log().isEmpty())
        .map(Return::quarter)
        .toList();
  }

  private List<Return> published() {
    return sample.returns().stream()
        .filter(file -> file.collaboration().equals("cmpg") && !file.supplier().equals("cmpg"))
        .toList();
  }

  private static Stream<String[]> rows(Return file) {
    return file.csv().lines().skip(1).map(line -> line.split(",", -1));
  }

  private String slug(String code) {
    return region.force(code).map(Force::slug).orElseThrow();
  }
}

package oversight.collaboration.publicversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.ListPublicReportsRequest;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Symbol;

/** Two casualties in Warwickshire in April 2012: nobody may work them back. */
class PublicVersionTest {
  private static final String QUARTER = "2012-13-Q1";
  private static final Map<String, List<Integer>> CASUALTIES =
      new TreeMap<>(
          Map.of(
              "staffordshire", List.of(31, 28, 40),
              "warwickshire", List.of(2, 17, 21),
              "west-mercia", List.of(33, 35, 30),
              "west-midlands", List.of(90, 85, 99)));

  @BeforeAll
  static void aQuarterWithAFewPeopleAndASensitiveMeasure() {
    CASUALTIES.forEach((force, counts) ->
        Cmpg.approver(force)
            .signOff(
                Cmpg.analyst(force)
                    .submitted(
                        QUARTER,
                        "measure,period,value\nCM01,2012-04,%d\nCM01,2012-05,%d\nCM01,2012-06,%d\n"
                            .formatted(counts.toArray()))));
    StringBuilder rows = new StringBuilder("measure,period,force,value\n");
    for (String force : List.of("staffordshire", "west-mercia", "west-midlands")) {
      rows.append("CM06.hits,2012-04,%s,900\n".formatted(force))
          .append("CM06.stops,2012-04,%s,300\n".formatted(force))
          .append("CM06.arrests,2012-04,%s,70\n".formatted(force));
    }
    Cmpg.author().signOff(Cmpg.analyst("cmpg").submitted(QUARTER, rows.toString()));
    publish();
  }

  private static void publish() {
    Cmpg.author()
        .reports()
        .publishReport(
            PublishReportRequest.newBuilder()
                .setName("collaborations/cmpg/reports/" + QUARTER)
                .build());
  }

  private static PublicReport read(int version) {
    return new Clerk(Cmpg.SERVICE.anonymous())
        .reports()
        .getPublicReport(
            GetPublicReportRequest.newBuilder()
                .setName("collaborations/cmpg/publicReports/" + QUARTER)
                .setVersion(version)
                .build());
  }

  private static PublicSection casualties(PublicReport report) {
    return report.getContent().getSectionsList().stream()
        .filter(section -> section.getMeasure().equals("CM01"))
        .findFirst()
        .orElseThrow();
  }

  private static List<PublicCell> cells(PublicReport report) {
    return casualties(report).getTables(0).getCellsList();
  }

  @Test
  void theFewAreWithheldWithCompanySoThatNoTotalTellsThem() {
    List<PublicCell> cells = cells(read(1));
    PublicCell few =
        cells.stream()
            .filter(cell ->
                cell.getForceTitle().equals("Warwickshire") && cell.getPeriod().equals("2012-04"))
            .findFirst()
            .orElseThrow();
    assertThat(few.getSymbol()).isEqualTo(Symbol.CONFIDENTIAL);
    assertThat(few.getDisplay()).isEqualTo("[c]");
    assertThat(few.hasValue()).isFalse();
    assertThat(cells).hasSize(20);
    for (PublicCell cell : cells) {
      if (cell.getSymbol() == Symbol.CONFIDENTIAL) {
        assertThat(
                cells.stream()
                    .filter(other ->
                        other.getForce().equals(cell.getForce())
                            && other.getSymbol() == Symbol.CONFIDENTIAL))
            .as("along the quarter of " + cell.getForceTitle())
            .hasSizeGreaterThan(1);
        assertThat(
                cells.stream()
                    .filter(other ->
                        other.getPeriod().equals(cell.getPeriod())
                            && other.getSymbol() == Symbol.CONFIDENTIAL))
            .as("among the forces in " + cell.getLabel())
            .hasSizeGreaterThan(1);
      } else {
        assertThat(cell.hasValue()).isTrue();
      }
    }
    assertThat(casualties(read(1)).getSentence()).isEmpty();
  }

  @Test
  void aSensitiveMeasureWithoutADecisionLeavesNoTrace() {
    assertThat(read(1).getCanonicalJson())
        .doesNotContain("CM06")
        .doesNotContainIgnoringCase("ANPR")
        .doesNotContain("SENSITIVE", "submission", "analyst.", "approver.");
  }

  @Test
  void aLaterVersionIsHeldAgainstTheEarlierAndBothStand() throws Exception {
    PublicReport first = read(1);
    publish();
    PublicReport second = read(0);
    assertThat(second.getVersion()).isEqualTo(first.getVersion() + 1);
    for (int at = 0; at < cells(first).size(); at++) {
      if (cells(first).get(at).getSymbol() == Symbol.CONFIDENTIAL) {
        assertThat(cells(second).get(at).getSymbol())
            .as("what was withheld is not shown later")
            .isEqualTo(Symbol.CONFIDENTIAL);
      }
    }
    assertThat(read(1)).isEqualTo(first);
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(first.getCanonicalJson().getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(first.getSha256());
    assertThat(
            Cmpg.pcc()
                .reports()
                .listPublicReports(ListPublicReportsRequest.getDefaultInstance())
                .getReportsList())
        .filteredOn(report -> report.getName().endsWith(QUARTER))
        .singleElement()
        .satisfies(report -> assertThat(report.getVersion()).isEqualTo(second.getVersion()));
  }

  @Test
  void whoeverAsksIsAnsweredAlike() {
    PublicReport toNobody = read(1);
    for (Clerk clerk :
        List.of(
            Cmpg.author(),
            Cmpg.pcc(),
            Cmpg.clerk("engineer", "regional-policy", "engineer"),
            Cmpg.clerk("nothing.west-mercia", "west-mercia", "offline_access"))) {
      assertThat(
              clerk
                  .reports()
                  .getPublicReport(
                      GetPublicReportRequest.newBuilder()
                          .setName(toNobody.getName())
                          .setVersion(1)
                          .build()))
          .isEqualTo(toNobody);
    }
  }

  @Test
  void whatWasNeverPublishedIsNotThere() {
    assertThat(
            Refused.by(() ->
                    Cmpg.pcc()
                        .reports()
                        .getPublicReport(
                            GetPublicReportRequest.newBuilder()
                                .setName("collaborations/cmpg/publicReports/1999-00-Q1")
                                .build()))
                .reason())
        .isEqualTo("NOT_FOUND");
  }
}

package oversight.collaboration.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.collaboration.report.Desk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentaryFinding;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.ListFigureReferencesRequest;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.Report;

/** What a text refers to is told from the ledger, or refused with its place. */
class FigureReferenceTest {
  private static final String QUARTER = "2020-21-Q2";
  private static final Desk AUTHOR = new Desk(Cmpg.author(), QUARTER);

  @BeforeAll
  static void aQuarterOfBreathTests() {
    supply("staffordshire", 700, 91);
    supply("warwickshire", 450, 23);
    supply("west-mercia", 1201, 77);
    supply("west-midlands", 333, 111);
  }

  private static void supply(String force, int tests, int failures) {
    StringBuilder csv = new StringBuilder("measure,period,breakdown,value\n");
    for (String month : List.of("2020-07", "2020-08", "2020-09")) {
      csv.append("CM03.tests,%s,,%d\n".formatted(month, tests));
      csv.append("CM03.failures,%s,,%d\n".formatted(month, failures));
    }
    csv.append(
        "CM02,2020-07,,30\nCM02,2020-07,type=speeding,20\nCM02,2020-07,type=mobile-phone,10\n");
    Cmpg.approver(force).signOff(Cmpg.analyst(force).submitted(QUARTER, csv.toString()));
  }

  private static CheckedCommentary check(String summary) {
    return check(Commentary.newBuilder().setSummary(summary).build());
  }

  private static CheckedCommentary check(Commentary commentary) {
    return Cmpg.author()
        .reports()
        .checkCommentary(
            CheckCommentaryRequest.newBuilder()
                .setName(AUTHOR.name())
                .setCommentary(commentary)
                .build());
  }

  private static String only(String reference) {
    CheckedCommentary checked = check(reference);
    assertThat(checked.getFindingsList()).as(reference).isEmpty();
    return checked.getReferences(0).getDisplay();
  }

  private static CommentaryFinding refusal(String reference) {
    CheckedCommentary checked = check("One.\n\nTwo, " + reference + " here.");
    assertThat(checked.getFindingsList()).as(reference).hasSize(1);
    CommentaryFinding finding = checked.getFindings(0);
    assertThat(finding.getBlocks()).isTrue();
    assertThat(finding.getPlace()).isEqualTo("summary");
    assertThat(finding.getLine()).isEqualTo(3);
    assertThat(finding.getColumn()).isEqualTo(6);
    assertThat(finding.getRemedy()).isNotBlank();
    return finding;
  }

  @Test
  void aReferenceSaysWhatTheTableSays() {
    assertThat(only("{{CM03}}")).as("302 of 2,684").isEqualTo("11.3%");
    assertThat(only("{{CM03|west-mercia}}")).isEqualTo("6.4%");
    assertThat(only("{{CM03.failures|WestMercia|2020-08}}")).isEqualTo("77");
    assertThat(only("{{ CM03.tests | 2020-21-Q2 | E23000016 }}")).isEqualTo("3,603");
    assertThat(only("{{CM03.tests|region|2020-09}}")).isEqualTo("2,684");
    assertThat(only("{{CM02[type=speeding]|2020-07}}")).isEqualTo("80");
    assertThat(only("{{CM02[type=speeding]|warwickshire|2020-07}}")).isEqualTo("20");
  }

  @Test
  void aReferenceBecomesALinkToWhereTheFigureComesFrom() {
    CheckedCommentary checked = check("It was {{CM03.failures|west-mercia|2020-08}}.");
    assertThat(checked.getCommentary().getSummary())
        .isEqualTo(
            "It was [77](/collaborations/cmpg/figures/CM03.failures/2020-08?force=E23000016).");
    FigureReference reference = checked.getReferences(0);
    assertThat(reference.getText()).isEqualTo("{{CM03.failures|west-mercia|2020-08}}");
    assertThat(reference.getForceTitle()).isEqualTo("West Mercia");
    assertThat(reference.getValue().getValue()).isEqualTo("77");
  }

  @Test
  void whatCannotBeToldIsRefusedWithItsPlace() {
    assertThat(refusal("{{CM99}}").getCode()).isEqualTo("REFERENCE_UNKNOWN");
    assertThat(refusal("{{CM03|essex}}").getMessage()).contains("'essex' is no force");
    assertThat(refusal("{{CM03[type=speeding]}}").getMessage()).contains("is a rate");
    assertThat(refusal("{{CM02[colour=red]}}").getCode()).isEqualTo("REFERENCE_UNKNOWN");
    assertThat(refusal("{{CM03|Q4 2015}}").getCode()).isEqualTo("REFERENCE_AMBIGUOUS");
    assertThat(refusal("{{CM03|west-mercia|warwickshire}}").getCode())
        .isEqualTo("REFERENCE_AMBIGUOUS");
    assertThat(refusal("{{CM03|1989-04}}").getCode()).isEqualTo("FIGURE_MISSING");
    assertThat(refusal("{{CM02[type=speeding]|2020-08}}").getCode()).isEqualTo("FIGURE_MISSING");
    assertThat(refusal("{{CM03|last-year}}").getCode()).isEqualTo("FIGURE_MISSING");
    assertThat(refusal("{{CM03|2020-07|last-year}}").getCode()).isEqualTo("REFERENCE_UNKNOWN");
    assertThat(refusal("{{}}").getCode()).isEqualTo("REFERENCE_BROKEN");
    assertThat(refusal("{{CM03").getCode()).isEqualTo("REFERENCE_BROKEN");
    assertThat(refusal("{{;drop}}").getCode()).isEqualTo("REFERENCE_UNKNOWN");
  }

  @Test
  void numbersThatAreTypedAreFlaggedAndHeldAgainstTheSection() {
    CheckedCommentary checked =
        check(
            Commentary.newBuilder()
                .setSummary("In 2020/95, on 3 May 2020, 40 officers worked on the M6.")
                .addSections(
                    CommentarySection.newBuilder()
                        .setMeasure("CM03")
                        .setText("The rate was 11.3%, not 12.9%. See section 22A of the Act."))
                .build());
    assertThat(checked.getFindingsList()).noneMatch(CommentaryFinding::getBlocks);
    assertThat(checked.getFindingsList())
        .extracting(finding -> finding.getText() + " " + finding.getCode())
        .containsExactly("40 NUMBER_TYPED", "11.3% NUMBER_TYPED", "12.9% NUMBER_DISAGREES");
    assertThat(checked.getFindings(2).getMessage()).contains("11.3%");
  }

  @Test
  void addressesAndHtmlThatAreNotAllowedAreNamed() {
    assertThat(
            check("[a](javascript:alert) [b](//evil) [c](https://a.uk) [d](/x) <b>e</b>")
                .getFindingsList())
        .extracting(CommentaryFinding::getCode)
        .containsExactly(
            "LINK_NOT_ALLOWED", "LINK_NOT_ALLOWED", "HTML_NOT_ALLOWED", "HTML_NOT_ALLOWED");
  }

  @Test
  void theListOffersWhatATextMayHold() {
    List<FigureReference> offered =
        Cmpg.analyst("cmpg")
            .reports()
            .listFigureReferences(
                ListFigureReferencesRequest.newBuilder()
                    .setName(AUTHOR.name())
                    .setQuery("fail west mercia")
                    .build())
            .getReferencesList();
    assertThat(offered)
        .extracting(FigureReference::getText)
        .contains("{{CM03|west-mercia}}", "{{CM03.failures|west-mercia|2020-08}}")
        .doesNotContain("{{CM03}}", "{{CM03|warwickshire}}");
    for (FigureReference reference : offered) {
      assertThat(only(reference.getText()).replace(",", ""))
          .isEqualTo(reference.getDisplay().replace(",", ""));
    }
  }

  @Test
  void publicationFreezesFiguresByNameAndIsRefusedWithoutThem() {
    Desk desk = new Desk(Cmpg.author(), QUARTER);
    desk.write("{{CM03|essex}} rose.");
    Refused refused = Refused.by(desk::publish);
    assertThat(refused.reason()).isEqualTo("REFERENCE_UNRESOLVED");
    assertThat(refused.metadata()).containsEntry("findings", "1");
    assertThat(refused.message()).contains("summary, line 1").contains("essex");
    assertThat(Refused.by(() -> desk.submit("")).reason()).isEqualTo("REFERENCE_UNRESOLVED");

    desk.write(
        Commentary.newBuilder()
            .setSummary("Failures were {{CM03.failures|2020-09}}.")
            .setSummaryPublic(true)
            .addSections(
                CommentarySection.newBuilder()
                    .setMeasure("CM03")
                    .setText("West Mercia: {{CM03|west-mercia}}.")
                    .setPublic(true))
            .addSections(
                CommentarySection.newBuilder()
                    .setMeasure("CM02")
                    .setText("A secret 30.")
                    .setPublic(true))
            .build());
    Report report = desk.publish();
    assertThat(report.getContent().getCommentary().getSummary())
        .startsWith("Failures were [302](/");
    assertThat(report.getContent().getReferencesList())
        .extracting(FigureReference::getPlace)
        .containsExactly("summary", "CM03");
    assertThat(desk.read().getSummary())
        .as("the draft stays as it was written")
        .isEqualTo("Failures were {{CM03.failures|2020-09}}.");
    PublicReport shown =
        Cmpg.author()
            .reports()
            .getPublicReport(
                GetPublicReportRequest.newBuilder()
                    .setName("collaborations/cmpg/publicReports/" + QUARTER)
                    .build());
    assertThat(shown.getContent().getSummary()).isEqualTo("Failures were 302.");
    assertThat(shown.getContent().getSectionsList())
        .filteredOn(section -> section.getMeasure().equals("CM03"))
        .singleElement()
        .extracting(section -> section.getText())
        .isEqualTo("West Mercia: 6.4%.");
    assertThat(shown.getCanonicalJson()).doesNotContain("A secret");
  }
}

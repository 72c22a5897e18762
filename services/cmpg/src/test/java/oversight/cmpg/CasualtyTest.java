package oversight.cmpg;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.cmpg.v1.Casualties;
import oversight.cmpg.v1.CasualtyMonth;
import oversight.cmpg.v1.CasualtyServiceGrpc;
import oversight.cmpg.v1.CasualtyServiceGrpc.CasualtyServiceBlockingStub;
import oversight.cmpg.v1.CreateRecordingMethodRequest;
import oversight.cmpg.v1.GetCasualtiesRequest;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.RecordingMethod;
import oversight.cmpg.v1.UpdateRecordingMethodRequest;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Finding;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportPassage;
import oversight.testing.TestIssuer;

/** Casualties with breaks where the recording changed, and the rules of the other figures. */
@TestInstance(Lifecycle.PER_CLASS)
class CasualtyTest {
  private static final String OFFICER = "Officer's judgement of severity";
  private static final String INJURY = "Injury-based severity";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration cmpg =
      RunningCollaboration.start(
          CmpgApplication.class,
          "cmpg",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/cmpg",
          issuer);

  @BeforeAll
  void staffordshireChangedItsMethodInNovember() {
    record("staffordshire", OFFICER, "2005-01-01");
    record("staffordshire", INJURY, "2015-11-01");
    sign("2014-15-Q3", "2014-10", 20, "2014-11", 21, "2014-12", 22);
    sign("2015-16-Q3", "2015-10", 25, "2015-11", 40, "2015-12", 41);
    sign("2016-17-Q3", "2016-10", 30, "2016-11", 44, "2016-12", 38);
  }

  @AfterAll
  void stop() {
    cmpg.close();
    issuer.close();
  }

  @Test
  void aChangeOfMethodIsABreakAndNothingIsComparedAcrossIt() {
    Casualties found = casualties("staffordshire", "2015-10", "2015-12");

    assertThat(found.getMonthsList())
        .extracting(CasualtyMonth::getDisplay)
        .containsExactly("25", "40 [b]", "41");
    assertThat(found.getMonthsList())
        .extracting(month -> month.getChangeOnYear().getValue())
        .containsExactly("5", "", "");
    assertThat(found.getMonthsList())
        .extracting(CasualtyMonth::getMethod)
        .containsExactly(OFFICER, INJURY, INJURY);
    assertThat(found.getNotesList())
        .singleElement()
        .asString()
        .contains("From November 2015", INJURY, "cannot be compared");
    assertThat(casualties("staffordshire", "2016-17-Q3", "2016-17-Q3").getMonthsList())
        .as("October 2016 looks back across the break, the others do not")
        .extracting(month -> month.getChangeOnYear().getValue())
        .containsExactly("", "4", "-3");
  }

  @Test
  void theAnalysisMarksTheBreakAndBeginsAnotherProcessThere() {
    Clerk reader =
        new Clerk(cmpg.as(issuer.token("pcc.west-midlands", "pcc-west-midlands", "pcc")));
    Analysis analysis = reader.analyse("CM01", "staffordshire");

    assertThat(analysis.getPointsList())
        .filteredOn(AnalysisPoint::getBreakInSeries)
        .singleElement()
        .satisfies(point -> {
          assertThat(point.getPeriod()).isEqualTo("2015-11");
          assertThat(point.getDisplay()).isEqualTo("40 [b]");
        });
    assertThat(analysis.getPointsList())
        .filteredOn(point -> point.getPeriod().startsWith("2015-1"))
        .extracting(AnalysisPoint::getProcess)
        .containsExactly(1, 2, 2);
    assertThat(analysis.getNotesList()).anyMatch(note -> note.contains("cannot be compared"));
  }

  @Test
  void theReportMarksTheBreakAndSaysHowInjuriesAreRecorded() {
    Clerk author = new Clerk(cmpg.as(issuer.token("author.cmpg", "cmpg", "author")));
    ReportContent content =
        author
            .reports()
            .previewReport(
                PreviewReportRequest.newBuilder()
                    .setName("collaborations/cmpg/reports/2015-16-Q3")
                    .build())
            .getContent();

    assertThat(content.getThemes(0).getMeasuresList()).containsExactly("CM01");
    assertThat(content.getSections(0).getRows(0).getDisplay()).isEqualTo("106 [b]");
    assertThat(content.getSections(0).getRows(0).getComparisonsList())
        .filteredOn(comparison -> comparison.getKind() == ComparisonKind.SAME_QUARTER_LAST_YEAR)
        .singleElement()
        .satisfies(comparison -> {
          assertThat(comparison.getSentence()).endsWith(" [b]");
          assertThat(comparison.getNote()).contains("another method");
        });
    assertThat(content.getRecordsList())
        .filteredOn(table -> table.getCode().equals("recording-methods"))
        .singleElement()
        .satisfies(table -> assertThat(table.getRowsList().toString()).contains(INJURY));
    assertThat(content.getPassagesList())
        .extracting(ReportPassage::getHeading)
        .startsWith("PURPOSE OF REPORT", "EXECUTIVE SUMMARY", "BACKGROUND")
        .endsWith("RISK", "RECOMMENDATIONS");
  }

  @Test
  void whatIsNotOnRecordIsSaidToBeUnknown() {
    Casualties found = casualties("warwickshire", "2015-10", "2015-11");

    assertThat(found.getMonthsList()).extracting(CasualtyMonth::getDisplay).containsOnly("[x]");
    assertThat(found.getNotesList()).hasSize(2);
    assertThat(found.getNotesList().getFirst()).contains("not on record");
  }

  @Test
  void ofTwoWritersTheSecondIsTold() {
    RecordingMethod kept = record("west-mercia", OFFICER, "2004-01-01");
    RecordingMethod changed = update(kept.toBuilder().setSource("STATS20").build());

    assertThat(changed.getForce()).isEqualTo("E23000016");
    assertThat(Refused.by(() -> update(kept)).reason()).isEqualTo("STALE_ETAG");
  }

  @ParameterizedTest
  @CsvSource({
    "essex, Some method, 2015-11-01, FORCE_UNKNOWN",
    "west-midlands, Some method, 2015-11-02, INVALID_FIELD",
    "west-midlands, Some method, 2015-13-01, INVALID_FIELD",
    "west-midlands, '', 2015-11-01, INVALID_FIELD",
    "west-midlands, Ask on 0121 496 0123, 2015-11-01, PERSONAL_DATA",
    "staffordshire, Another, 2015-11-01, INVALID_FIELD"
  })
  void aMethodThatCannotBeIsRefused(String force, String method, String from, String reason) {
    assertThat(Refused.by(() -> record(force, method, from)).reason()).isEqualTo(reason);
    assertThat(
            author()
                .listRecordingMethods(ListRecordingMethodsRequest.getDefaultInstance())
                .getRecordingMethodsList())
        .noneMatch(kept -> kept.getForceTitle().equals("West Midlands"));
  }

  @ParameterizedTest
  @CsvSource({
    "casualties, E23000017, '2015-12', '2015-10'",
    "too long, E23000017, '1990-01', '2015-10'"
  })
  void spansThatCannotBeAreRefused(String why, String force, String from, String to) {
    assertThat(Refused.by(() -> casualties(force, from, to)).reason())
        .as(why)
        .isEqualTo("INVALID_FIELD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CM06.hits,2011-07,west-mercia,10;CM06.stops,2011-07,west-mercia,11|PART_ABOVE_WHOLE",
        "CM06.stops,2011-07,west-mercia,4;CM06.arrests,2011-07,west-mercia,5|PART_ABOVE_WHOLE",
        "CM06.hits,2011-07,warwickshire,10|FORCE_NOT_MEMBER",
        "CM10,2011-12-Q2,west-mercia,2.5|VALUE_NOT_WHOLE",
        "CM10,2011-12-Q2,west-mercia,-1|VALUE_NEGATIVE",
        "CM10,2011-07,west-mercia,1|PERIOD_WRONG_LENGTH",
        "CM11.receipts,2011-12-Q2,warwickshire,5|FORCE_NOT_MEMBER",
        "CM01,2011-07,west-mercia,5|MEASURE_NOT_YOURS"
      })
  void figuresThatCannotBeAreRefused(String rows, String code) {
    StringBuilder file = new StringBuilder("measure,period,force,value\n");
    rows.lines()
        .flatMap(line -> List.of(line.split(";", -1)).stream())
        .forEach(row -> file.append(row).append('\n'));
    Clerk unit = new Clerk(as("analyst.cmpg", "cmpg", "analyst"));

    assertThat(unit.upload("2011-12-Q2", file.toString()).getFindingsList())
        .filteredOn(finding -> finding.getSeverityValue() == 3)
        .extracting(Finding::getCode)
        .containsExactly(code);
  }

  private void sign(String quarter, Object... monthsAndValues) {
    StringBuilder file = new StringBuilder("measure,period,value\n");
    for (int at = 0; at < monthsAndValues.length; at += 2) {
      file.append("CM01,%s,%s\n".formatted(monthsAndValues[at], monthsAndValues[at + 1]));
    }
    Clerk analyst = new Clerk(as("analyst.staffordshire", "staffordshire", "analyst"));
    new Clerk(as("approver.staffordshire", "staffordshire", "approver"))
        .signOff(analyst.submitted(quarter, file.toString()));
  }

  private Casualties casualties(String force, String from, String to) {
    return CasualtyServiceGrpc.newBlockingStub(as("rpo", "regional-policy", "rpo"))
        .getCasualties(
            GetCasualtiesRequest.newBuilder().setForce(force).setFrom(from).setTo(to).build());
  }

  private RecordingMethod record(String force, String method, String from) {
    return author()
        .createRecordingMethod(
            CreateRecordingMethodRequest.newBuilder()
                .setRecordingMethod(
                    RecordingMethod.newBuilder().setForce(force).setMethod(method).setFrom(from))
                .build());
  }

  private RecordingMethod update(RecordingMethod method) {
    return author()
        .updateRecordingMethod(
            UpdateRecordingMethodRequest.newBuilder().setRecordingMethod(method).build());
  }

  private CasualtyServiceBlockingStub author() {
    return CasualtyServiceGrpc.newBlockingStub(as("author.cmpg", "cmpg", "author"));
  }

  private Channel as(String username, String organisation, String role) {
    return cmpg.as(issuer.token(username, organisation, role));
  }
}

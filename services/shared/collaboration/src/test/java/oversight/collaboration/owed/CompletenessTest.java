package oversight.collaboration.owed;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.Figure;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.OwedFigure;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionKind;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SupplierProgress;
import oversight.returns.v1.UploadHeader;

/** Who owes what, since when, by when, and what is late for ever. */
class CompletenessTest {
  private static final String HEADER = "measure,period,value\n";

  private static SupplierProgress of(Clerk reader, String force, String quarter) {
    return completeness(reader, quarter).getSuppliersList().stream()
        .filter(supplier -> supplier.getForce().equals(force))
        .findFirst()
        .orElseThrow();
  }

  private static Completeness completeness(Clerk reader, String quarter) {
    return reader
        .submissions()
        .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build());
  }

  private static OwedFigure owed(SupplierProgress progress, String part, String period) {
    return progress.getOwedList().stream()
        .filter(each -> each.getPart().equals(part) && each.getPeriod().equals(period))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDueDatesAreWorkingDaysOfEnglandAfterTheQuarter() {
    Completeness answer = completeness(Cmpg.pcc(), "2012-13-Q4");
    assertThat(answer.getDueDate()).isEqualTo("2013-04-22");
    assertThat(answer.getSignOffDueDate()).isEqualTo("2013-04-29");
  }

  @Test
  void eachFigureOwedIsToldWithItsStateAndTheDayItWasOwedFrom() {
    String quarter = "2012-13-Q2";
    Clerk analyst = Cmpg.analyst("staffordshire");
    Submission sent =
        analyst.submitted(quarter, HEADER + "CM03.tests,2012-07,5\nCM03.tests,2012-08,[x]\n");
    SupplierProgress drafts = of(analyst, "E23000015", quarter);
    OwedFigure july = owed(drafts, "CM03.tests", "2012-07");
    assertThat(july.getState()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(july.getSince()).isEqualTo("2012-08-01");
    assertThat(july.getTitle()).isNotEmpty();
    assertThat(july.getLabel()).isEqualTo("July 2012");
    assertThat(owed(drafts, "CM03.tests", "2012-09").getState())
        .isEqualTo(SubmissionState.SUBMISSION_STATE_UNSPECIFIED);
    assertThat(owed(of(Cmpg.pcc(), "E23000015", quarter), "CM03.tests", "2012-07").getState())
        .as("a draft, to those who do not see drafts")
        .isEqualTo(SubmissionState.SUBMISSION_STATE_UNSPECIFIED);
    Cmpg.approver("staffordshire").signOff(sent);
    SupplierProgress signed = of(Cmpg.pcc(), "E23000015", quarter);
    assertThat(owed(signed, "CM03.tests", "2012-08").getState())
        .isEqualTo(SubmissionState.SIGNED_OFF);
    assertThat(signed.getMissingList()).contains("CM03.tests", "CM03.failures");
    assertThat(signed.getOwedSince())
        .as("other measures are owed for July, too")
        .isEqualTo("2012-08-01");
  }

  @Test
  void whoSentNothingByTheDueDateIsLateForEver() throws SQLException {
    String quarter = "2012-13-Q1";
    assertThat(of(Cmpg.pcc(), "E23000016", quarter).getLate()).as("nothing sent").isTrue();
    Clerk analyst = Cmpg.analyst("west-mercia");
    Submission late = analyst.submitted(quarter, HEADER + "CM05,2012-04,5\n");
    assertThat(late.getLate()).isTrue();
    assertThat(late.getDueDate()).isEqualTo("2012-07-20");
    Submission signed = Cmpg.approver("west-mercia").signOff(late);
    assertThat(signed.getLate()).isTrue();
    assertThat(of(Cmpg.pcc(), "E23000016", quarter).getLate()).as("sent after it").isTrue();

    Submission other =
        Cmpg.analyst("staffordshire").submitted(quarter, HEADER + "CM05,2012-04,6\n");
    pretend("submit_time = '2012-07-20T22:59:59Z', late = false", other);
    assertThat(of(Cmpg.pcc(), "E23000015", quarter).getLate())
        .as("a draft in time, told to those who do not see it")
        .isFalse();
    Submission again =
        Cmpg.analyst("staffordshire").submitted(quarter, HEADER + "CM05,2012-04,7\n");
    assertThat(again.getLate()).as("something of the return was in time").isFalse();
    pretend("submit_time = '2012-07-20T23:00:00Z'", other);
    assertThat(of(Cmpg.pcc(), "E23000015", quarter).getLate()).as("an hour of summer").isTrue();
  }

  @Test
  void whatIsSubmittedByItsDueDateIsNotLate() throws SQLException {
    Clerk analyst = Cmpg.analyst("staffordshire");
    Submission checked = analyst.upload("2012-13-Q3", HEADER + "CM05,2012-10,5\n").getSubmission();
    pretend("due_date = (clock_timestamp() at time zone 'Europe/London')::date", checked);
    assertThat(analyst.submit(checked).getLate()).isFalse();
    Submission another = analyst.upload("2012-13-Q3", HEADER + "CM05,2012-11,5\n").getSubmission();
    pretend("due_date = (clock_timestamp() at time zone 'Europe/London')::date - 1", another);
    pretend("submit_time = submit_time - interval '1 day', state = 'WITHDRAWN'", checked);
    assertThat(analyst.submit(another).getLate()).as("what was withdrawn was not sent").isTrue();
  }

  /** Turns the clock back for one submission, which only the tables' owner can. */
  private static void pretend(String set, Submission submission) throws SQLException {
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table submission disable trigger submission_moves");
      statement.execute(
          "update submission set "
              + set
              + " where id = '"
              + submission.getName().replaceAll(".*/", "")
              + "'");
      statement.execute("alter table submission enable trigger submission_moves");
    }
  }

  private static DeclareNilReturnRequest.Builder nil(String quarter, String... measures) {
    return DeclareNilReturnRequest.newBuilder()
        .setQuarter(quarter)
        .addAllMeasures(List.of(measures))
        .setStatement("No vehicle was seized.");
  }

  @Test
  void nothingToReportIsAStatementThatCountsOnceAnotherSignedItOff() {
    String quarter = "2010-11-Q3";
    Clerk analyst = Cmpg.analyst("staffordshire");
    Submission declared =
        analyst
            .submissions()
            .declareNilReturn(
                nil(quarter, "CM03.tests", "CM03.failures", "CM05").setSubmit(true).build());
    assertThat(declared.getKind()).isEqualTo(SubmissionKind.NIL_RETURN);
    assertThat(declared.getState()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(declared.getRows()).isEqualTo(9);
    Clerk both = Cmpg.clerk("analyst.staffordshire", "staffordshire", "analyst", "approver");
    assertThat(Refused.by(() -> both.signOff(declared)).reason()).isEqualTo("FOUR_EYES");
    Cmpg.approver("staffordshire").signOff(declared);
    SupplierProgress progress = of(Cmpg.pcc(), "E23000015", quarter);
    assertThat(progress.getMissingList()).doesNotContain("CM03.tests");
    assertThat(owed(progress, "CM03.tests", "2010-10").getNil()).isTrue();
    List<Figure> figures =
        Cmpg.pcc()
            .figures(
                ListFiguresRequest.newBuilder()
                    .setMeasure("CM05")
                    .setForce("staffordshire")
                    .setFrom(quarter)
                    .setTo(quarter)
                    .build());
    assertThat(figures).hasSize(3);
    assertThat(figures)
        .allSatisfy(figure -> {
          assertThat(figure.getValue().getValue()).isEqualTo("0");
          assertThat(figure.getNote()).isEqualTo("No vehicle was seized.");
        });
  }

  @Test
  void withoutMeasuresItIsAboutEveryCountThatWasNotSent() {
    String quarter = "2010-11-Q4";
    Clerk analyst = Cmpg.analyst("staffordshire");
    analyst.submitted(quarter, HEADER + "CM03.tests,2011-01,5\nCM03.failures,2011-01,1\n");
    Submission declared = analyst.submissions().declareNilReturn(nil(quarter).build());
    assertThat(declared.getState()).isEqualTo(SubmissionState.CHECKED);
    SupplierProgress progress = of(analyst, "E23000015", quarter);
    assertThat(progress.getOwedList())
        .allSatisfy(each ->
            assertThat(each.getState()).isIn(SubmissionState.SUBMITTED, SubmissionState.CHECKED));
    assertThat(owed(progress, "CM03.tests", "2011-01").getState())
        .isEqualTo(SubmissionState.SUBMITTED);
    assertThat(owed(progress, "CM03.tests", "2011-03").getState())
        .isEqualTo(SubmissionState.CHECKED);
    assertThat(
            Refused.by(() -> analyst.submissions().declareNilReturn(nil(quarter).build()))
                .message())
        .contains("owes no count");
  }

  @Test
  void whatIsNotOwedOrIsNoCountCannotBeNil() {
    Clerk analyst = Cmpg.analyst("staffordshire");
    for (String measure : List.of("CM99", "CM12", "CM07")) {
      Refused refused =
          Refused.by(
              () -> analyst.submissions().declareNilReturn(nil("2010-11-Q2", measure).build()));
      assertThat(refused.code()).as(measure).isEqualTo(Code.INVALID_ARGUMENT);
      assertThat(refused.reason()).isEqualTo("INVALID_FIELD");
      assertThat(refused.message()).contains(measure);
    }
    assertThat(
            Refused.by(() ->
                    analyst
                        .submissions()
                        .declareNilReturn(nil("2010-11-Q2").setForce("west-mercia").build()))
                .reason())
        .isEqualTo("NOT_YOUR_FORCE");
  }

  @Test
  void aRevisionKeepsItsReasonAndOneWithoutIsTakenAndToldOf() {
    String quarter = "2010-11-Q1";
    Clerk analyst = Cmpg.analyst("west-mercia");
    Cmpg.approver("west-mercia").signOff(analyst.submitted(quarter, HEADER + "CM05,2010-04,5\n"));
    var silent = analyst.upload(quarter, HEADER + "CM05,2010-04,6\n");
    assertThat(silent.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(silent.getFindingsList())
        .anySatisfy(finding -> {
          assertThat(finding.getCode()).isEqualTo("REVISION_WITHOUT_REASON");
          assertThat(finding.getSeverity()).isEqualTo(oversight.returns.v1.Severity.INFO);
        });
    var told =
        analyst.upload(
            UploadHeader.newBuilder()
                .setQuarter(quarter)
                .setRevisionReason("Two seizures were recorded late.")
                .build(),
            HEADER + "CM05,2010-04,7\n");
    assertThat(told.getFindingsList())
        .noneSatisfy(finding -> assertThat(finding.getCode()).startsWith("REVISION"));
    assertThat(
            analyst
                .submissions()
                .getSubmission(
                    GetSubmissionRequest.newBuilder()
                        .setName(told.getSubmission().getName())
                        .build())
                .getRevisionReason())
        .isEqualTo("Two seizures were recorded late.");
  }
}

package oversight.collaboration.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status.Code;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.OdsFile;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureHistory;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.returns.v1.WarningExplanation;

/** A figure far from its history waits for words, and the words travel with it. */
class ExplanationTest {
  private static final String HEADER = "measure,period,breakdown,value,note\n";
  private static final String REASON = "One operation of ten days against uninsured drivers.";
  private static final String QUARTER = "2008-09-Q3";
  private static final String FAR = HEADER + "CM05,2008-12,,900,\n";

  private final Clerk analyst = Cmpg.analyst("west-midlands");

  @BeforeAll
  static void twoYearsOfHistory() {
    for (YearMonth first = YearMonth.of(2006, 10);
        first.isBefore(YearMonth.of(2008, 10));
        first = first.plusMonths(3)) {
      StringBuilder file = new StringBuilder(HEADER);
      for (int month = 0; month < 3; month++) {
        file.append("CM05,%s,,%d,%n".formatted(first.plusMonths(month), 100 + month));
      }
      Cmpg.approver("west-midlands")
          .signOff(
              Cmpg.analyst("west-midlands")
                  .submitted(FinancialQuarter.holding(first).id(), file.toString()));
    }
  }

  @Test
  void anUnexplainedWarningHoldsASubmissionBackUntilItIsExplained() {
    UploadSubmissionResponse answer = send(FAR);
    Submission submission = answer.getSubmission();
    assertThat(submission.getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(submission.getUnexplainedWarnings()).isEqualTo(1);
    Finding warning = warning(answer);
    assertThat(warning.getNeedsExplanation()).isTrue();
    assertThat(warning.getRow()).isEqualTo(2);
    assertThat(warning.getMessage())
        .contains("CM05 for December 2008 is 900", "24 months", "October 2006", "September 2008");

    Refused refused = Refused.by(() -> analyst.submit(submission));
    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("EXPLANATION_NEEDED");
    assertThat(refused.metadata()).containsEntry("findings", Integer.toString(warning.getNumber()));

    assertThat(explain(submission, warning.getNumber(), REASON).getUnexplainedWarnings()).isZero();
    Finding explained =
        analyst
            .submissions()
            .listFindings(ListFindingsRequest.newBuilder().setParent(submission.getName()).build())
            .getFindings(warning.getNumber());
    assertThat(explained.getExplanation()).isEqualTo(REASON);
    assertThat(explained.getExplainedBy()).isEqualTo("analyst.west-midlands");
    assertThat(explained.hasExplanationTime()).isTrue();
    assertThat(analyst.submit(submission).getState()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(Refused.by(() -> explain(submission, warning.getNumber(), "Another word.")).reason())
        .isEqualTo("ILLEGAL_MOVE");
    Cmpg.approver("west-midlands").signOff(submission);

    assertThat(
            Cmpg.author()
                .reports()
                .previewReport(
                    PreviewReportRequest.newBuilder()
                        .setName("collaborations/cmpg/reports/" + QUARTER)
                        .build())
                .getContent()
                .getExplanationsList())
        .singleElement()
        .satisfies(said -> {
          assertThat(said.getMeasure()).isEqualTo("CM05");
          assertThat(said.getForceTitle()).isEqualTo("West Midlands");
          assertThat(said.getSaidBy()).isEqualTo("West Midlands");
          assertThat(said.getPeriodLabel()).isEqualTo("December 2008");
          assertThat(said.getExplanation()).isEqualTo(REASON);
          assertThat(said.getCode()).isEqualTo("VALUE_FAR_FROM_HISTORY");
        });
    assertThat(
            Cmpg.pcc()
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("CM05")
                        .setForce("west-midlands")
                        .setFrom("2008-07")
                        .setTo("2008-12")
                        .build()))
        .extracting(Figure::getPeriod, Figure::getExplanation)
        .contains(tuple("2008-09", ""), tuple("2008-12", REASON));
    assertThat(history("2008-12").getVersions(0).getExplanation()).isEqualTo(REASON);
    assertThat(history("2008-09").getVersions(0).getExplanation()).isEmpty();
  }

  private static FigureHistory history(String period) {
    return FigureServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-midlands", "pcc-west-midlands", "pcc")))
        .getFigureHistory(
            GetFigureHistoryRequest.newBuilder()
                .setMeasure("CM05")
                .setForce("west-midlands")
                .setPeriod(period)
                .build());
  }

  @Test
  void theNoteOfARowOnAnotherSheetExplainsNothing() {
    UploadSubmissionResponse answer =
        analyst.upload(
            UploadHeader.newBuilder().setQuarter(QUARTER).setDryRun(true).build(),
            List.of(
                    new OdsFile()
                        .sheet("First", "measure;period;value;note\nCM05;2008-12;900;\n")
                        .sheet("Second", "measure;period;value;note\nCM03.tests;2008-12;5;Quiet\n")
                        .bytes())
                .iterator());
    assertThat(warning(answer).getSheet()).isEqualTo("First");
    assertThat(warning(answer).getRow()).isEqualTo(2);
    assertThat(warning(answer).getExplanation()).isEmpty();
    assertThat(answer.getSubmission().getUnexplainedWarnings()).isEqualTo(1);
  }

  @Test
  void theNoteOfARowOfAWorkbookGoesWithItsFigureThoughAnotherSheetHasTheSameRow() {
    UploadSubmissionResponse answer =
        analyst.upload(
            UploadHeader.newBuilder().setQuarter(QUARTER).setDryRun(true).build(),
            List.of(
                    new OdsFile()
                        .sheet("First", "measure;period;value;note\nCM03.tests;2008-12;5;Quiet\n")
                        .sheet("Second", "measure;period;value;note\nCM05;2008-12;900;A fair\n")
                        .bytes())
                .iterator());
    assertThat(warning(answer).getSheet()).isEqualTo("Second");
    assertThat(warning(answer).getExplanation()).isEqualTo("A fair");
  }

  @Test
  void aNoteInTheFiguresOwnRowIsTheExplanation() {
    UploadSubmissionResponse answer =
        send(HEADER + "CM05,2008-11,,0,Counted under CM02 by order\n");
    assertThat(answer.getSubmission().getState()).isEqualTo(SubmissionState.SUBMITTED);
    Finding warning = warning(answer);
    assertThat(warning.getCode()).isEqualTo("SUDDEN_ZERO");
    assertThat(warning.getExplanation()).isEqualTo("Counted under CM02 by order");
    assertThat(warning.getExplainedBy()).isEqualTo("analyst.west-midlands");
  }

  @Test
  void onlyWarningsThatNeedItAreExplainedAndNeverWithPersonalData() {
    UploadSubmissionResponse answer = send(HEADER + "CM05,2008-12,,901,\n");
    Submission submission = answer.getSubmission();
    int number = warning(answer).getNumber();
    assertThat(Refused.by(() -> explain(submission, 999, REASON)).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> explain(submission, number, "   ")).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> explain(submission, number, "Ring 07700 900123")).reason())
        .isEqualTo("PERSONAL_DATA");
    assertThat(
            Refused.by(() ->
                    Cmpg.analyst("warwickshire")
                        .submissions()
                        .explainWarnings(request(submission, number, REASON)))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            analyst
                .submissions()
                .getSubmission(
                    oversight.returns.v1.GetSubmissionRequest.newBuilder()
                        .setName(submission.getName())
                        .build())
                .getUnexplainedWarnings())
        .isEqualTo(1);
  }

  private Submission explain(Submission submission, int finding, String text) {
    return analyst.submissions().explainWarnings(request(submission, finding, text));
  }

  private static ExplainWarningsRequest request(Submission submission, int finding, String text) {
    return ExplainWarningsRequest.newBuilder()
        .setName(submission.getName())
        .addExplanations(WarningExplanation.newBuilder().setFinding(finding).setText(text))
        .build();
  }

  private UploadSubmissionResponse send(String file) {
    return analyst.upload(
        UploadHeader.newBuilder().setQuarter(QUARTER).setSubmit(true).build(), file);
  }

  private static Finding warning(UploadSubmissionResponse answer) {
    return answer.getFindingsList().stream()
        .filter(Finding::getNeedsExplanation)
        .findFirst()
        .orElseThrow(() -> new AssertionError(answer.toString()));
  }
}

package oversight.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UpdateCommentaryRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The way of a figure from upload to feed, once, through everything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstLineTest {
  private static final List<String> FORCES =
      List.of("staffordshire", "warwickshire", "west-mercia", "west-midlands");

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration cmpg = RunningCollaboration.start("cmpg", issuer);

  @AfterAll
  void stop() {
    cmpg.close();
    issuer.close();
  }

  @BeforeAll
  void fourForcesUploadAndSignOff() {
    for (int i = 0; i < FORCES.size(); i++) {
      Submission submission = upload(FORCES.get(i), 100 * (i + 1), 10).getSubmission();
      Submission submitted = analyst(FORCES.get(i)).submit(submission);
      assertThat(submitted.getState()).isEqualTo(SubmissionState.SUBMITTED);
      Submission signed = approver(FORCES.get(i)).signOff(submitted);
      assertThat(signed.getState()).isEqualTo(SubmissionState.SIGNED_OFF);
      assertThat(signed.getSignedOffBy()).isEqualTo("approver." + FORCES.get(i));
    }
  }

  @Test
  void figuresSayWhoSuppliedAndWhoSigned() {
    List<Figure> figures = pcc().figures("CM03");
    assertThat(figures).hasSize(24);
    Figure first =
        figures.stream()
            .filter(figure -> figure.getForce().equals("E23000016"))
            .filter(figure -> figure.getMeasure().equals("CM03.tests"))
            .findFirst()
            .orElseThrow();
    assertThat(first.getValue().getValue()).isEqualTo("300");
    assertThat(first.getPeriod()).isEqualTo("2015-10");
    assertThat(first.getUploadedBy()).isEqualTo("analyst.west-mercia");
    assertThat(first.getSignedOffBy()).isEqualTo("approver.west-mercia");
    assertThat(first.getRow()).isEqualTo(2);
  }

  @Test
  void theRegionsRateIsFormedFromSummedParts() {
    Analysis analysis = pcc().analyse("CM03", "");
    assertThat(analysis.getMembersCount()).isEqualTo(4);
    assertThat(analysis.getPointsList())
        .allSatisfy(point -> {
          assertThat(point.getNumerator().getValue()).isEqualTo("40");
          assertThat(point.getDenominator().getValue()).isEqualTo("1000");
          assertThat(point.getValue().getValue()).isEqualTo("4");
          assertThat(point.getDisplay()).isEqualTo("4.0%");
        });
  }

  @Test
  void aPublishedReportIsInTheFeedWithItsHash() {
    Clerk author = clerk("author.cmpg", "cmpg", "author");
    String name = "collaborations/cmpg/reports/2015-16-Q3";
    author
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder()
                .setName(name)
                .setCommentary(Commentary.newBuilder().setSummary("Quiet roads."))
                .build());
    Report report =
        author.reports().publishReport(PublishReportRequest.newBuilder().setName(name).build());
    assertThat(report.getContent().getSectionsList()).hasSize(1);
    assertThat(report.getContent().getSections(0).getRowsList())
        .extracting(ReportRow::getDisplay)
        .containsExactly("10.0%", "5.0%", "3.3%", "2.5%", "4.0%");
    assertThat(report.getContent().getMissingList()).containsExactly("CMPG's own staff");
    ReportEvent event =
        pcc().reports().followReports(FollowReportsRequest.getDefaultInstance()).next();
    assertThat(event.getSha256()).isEqualTo(report.getSha256());
    assertThat(event.getReport()).isEqualTo(name);
  }

  private UploadSubmissionResponse upload(String force, int tests, int failures) {
    StringBuilder csv = new StringBuilder("measure,period,breakdown,value,note\n");
    for (String month : List.of("2015-10", "2015-11", "2015-12")) {
      csv.append("CM03.tests,").append(month).append(",,").append(tests).append(",\n");
      csv.append("CM03.failures,").append(month).append(",,").append(failures).append(",\n");
    }
    UploadSubmissionResponse response = analyst(force).upload("2015-16-Q3", csv.toString());
    assertThat(response.getFindingsList()).isEmpty();
    assertThat(response.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(response.getSubmission().getRows()).isEqualTo(6);
    return response;
  }

  private Clerk analyst(String force) {
    return clerk("analyst." + force, force, "analyst");
  }

  private Clerk approver(String force) {
    return clerk("approver." + force, force, "approver");
  }

  private Clerk pcc() {
    return clerk("pcc.west-midlands", "pcc-west-midlands", "pcc");
  }

  private Clerk clerk(String username, String organisation, String role) {
    return new Clerk(cmpg.as(issuer.token(username, organisation, role)));
  }
}

package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.FigureExplanation;
import oversight.returns.v1.Finding;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** A log whose figures are far from their history is explained like a file of such figures. */
@TestInstance(Lifecycle.PER_CLASS)
class FarFromHistoryTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  @Test
  void isSaidOfTheFigureAskedToBeExplainedAndCarriedIntoTheReport() {
    FinancialQuarter quarter = new FinancialQuarter(2014, 1);
    for (int number = 0; number < 5; number++) {
      signOff(upload(quarter, calls(number, quarter, 1500), true));
      quarter = quarter.next();
    }
    UploadSubmissionResponse checked = upload(quarter, calls(9, quarter, 6000), false);
    assertThat(checked.getSubmission().getUnexplainedWarnings()).isPositive();

    UploadSubmissionResponse received = upload(quarter, calls(9, quarter, 6000), true);
    List<Finding> unusual =
        received.getFindingsList().stream().filter(Finding::getNeedsExplanation).toList();

    assertThat(received.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED);
    assertThat(unusual).extracting(Finding::getCode).containsOnly("VALUE_FAR_FROM_HISTORY");
    assertThat(unusual)
        .extracting(Finding::getMessage)
        .anyMatch(message ->
            message.startsWith("Attended (\"actioned\") (NP02) of West Mercia for ")
                && message.contains("by this call log; the average of"));
    assertThat(unusual).extracting(Finding::getRow).containsOnly(0);
    assertThat(Refused.by(() -> analyst().submit(received.getSubmission())).reason())
        .isEqualTo("EXPLANATION_NEEDED");

    signOff(received);
    List<FigureExplanation> said =
        author()
            .reports()
            .previewReport(
                PreviewReportRequest.newBuilder()
                    .setName("collaborations/npas/reports/" + quarter.id())
                    .build())
            .getContent()
            .getExplanationsList();
    assertThat(said)
        .filteredOn(each -> each.getMeasure().equals("NP02") && each.getForce().equals("E23000016"))
        .allSatisfy(each ->
            assertThat(each.getExplanation()).isEqualTo("It was counted twice and is right."))
        .extracting(FigureExplanation::getPeriod)
        .contains("2015-07", "2015-08", "2015-09");
  }

  private static String calls(int seed, FinancialQuarter quarter, int many) {
    LocalDate first = quarter.start();
    return new Calls(seed, first, quarter.end(), many).csv();
  }

  private UploadSubmissionResponse upload(FinancialQuarter quarter, String csv, boolean kept) {
    return analyst()
        .upload(
            UploadHeader.newBuilder()
                .setQuarter(quarter.id())
                .setLog("calls")
                .setDryRun(!kept)
                .setSubmit(kept)
                .build(),
            csv);
  }

  private Submission signOff(UploadSubmissionResponse received) {
    return author().signOff(analyst().submitted(received));
  }

  private Clerk analyst() {
    return new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
  }

  private Clerk author() {
    return new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
  }
}

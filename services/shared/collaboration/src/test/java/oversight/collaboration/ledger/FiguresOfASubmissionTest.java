package oversight.collaboration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;

/** What one file put into the ledger, row by row, for an office to which the file is not open. */
class FiguresOfASubmissionTest {
  private static final String QUARTER = "1984-85-Q2";

  @Test
  void asOfItsSignOffEachRowIsThereAndOfNowOnlyWhatStillCounts() {
    Submission first = signedOff("", "CM05,1984-07,31\nCM05,1984-08,32\nCM03.tests,1984-07,900\n");
    Submission second = signedOff("August was short.", "CM05,1984-08,39\n");

    assertThat(rows(first, first.getSignOffTime()))
        .containsExactly("2 CM05 1984-07 31", "3 CM05 1984-08 32", "4 CM03.tests 1984-07 900");
    assertThat(rows(second, second.getSignOffTime())).containsExactly("2 CM05 1984-08 39");
    assertThat(rows(first, second.getSignOffTime()))
        .contains("2 CM05 1984-07 31")
        .doesNotContain("3 CM05 1984-08 32");
  }

  @Test
  void theNameOfAnotherCollaborationsSubmissionIsNotFound() {
    Refused refused =
        Refused.by(() ->
            Cmpg.author()
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setSubmission("collaborations/rocu/submissions/01J")
                        .build()));

    assertThat(refused.code()).isEqualTo(io.grpc.Status.Code.NOT_FOUND);
  }

  private static List<String> rows(Submission submission, Timestamp asOf) {
    Clerk office =
        new Clerk(Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")));
    return office
        .figures(
            ListFiguresRequest.newBuilder()
                .setSubmission(submission.getName())
                .setFrom("1984-85")
                .setTo("1984-85")
                .setAsOf(asOf)
                .setAnyBreakdown(true)
                .build())
        .stream()
        .map(FiguresOfASubmissionTest::row)
        .sorted()
        .toList();
  }

  private static String row(Figure figure) {
    return "%d %s %s %s"
        .formatted(
            figure.getRow(), figure.getMeasure(), figure.getPeriod(), figure.getValue().getValue());
  }

  private static Submission signedOff(String reason, String rows) {
    Clerk analyst = Cmpg.analyst("warwickshire");
    return Cmpg.approver("warwickshire")
        .signOff(
            analyst.submitted(
                analyst.upload(
                    UploadHeader.newBuilder()
                        .setQuarter(QUARTER)
                        .setSubmit(true)
                        .setRevisionReason(reason)
                        .build(),
                    "measure,period,value\n" + rows)));
  }
}

package oversight.collaboration.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;

/** The history of a figure says why each value took the place of the one before. */
class RevisionReasonTest {
  private static final String QUARTER = "1998-99-Q1";
  private static final String REASON = "A late return from one division.";

  private final Clerk analyst = Cmpg.analyst("west-mercia");

  @Test
  void eachValueCarriesTheReasonOfItsOwnRevision() {
    send("", "5");
    send(REASON, "6");
    List<FigureVersion> versions =
        FigureServiceGrpc.newBlockingStub(
                Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")))
            .getFigureHistory(
                GetFigureHistoryRequest.newBuilder()
                    .setMeasure("CM05")
                    .setForce("west-mercia")
                    .setPeriod("1998-04")
                    .build())
            .getVersionsList();
    assertThat(versions)
        .extracting(version -> version.getFigure().getValue().getValue())
        .containsExactly("6", "5");
    assertThat(versions).extracting(FigureVersion::getRevisionReason).containsExactly(REASON, "");
    assertThat(versions).extracting(FigureVersion::getExplanation).containsExactly("", "");
  }

  private void send(String reason, String value) {
    Submission submitted =
        analyst
            .upload(
                UploadHeader.newBuilder()
                    .setQuarter(QUARTER)
                    .setSubmit(true)
                    .setRevisionReason(reason)
                    .build(),
                "measure,period,breakdown,value,note\nCM05,1998-04,," + value + ",\n")
            .getSubmission();
    Cmpg.approver("west-mercia").signOff(submitted);
  }
}

package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import oversight.portal.upstream.Upstream;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadStage;

/** How an upload is going, as server-sent events. */
class ProgressTest extends PortalTest {
  private static final String PROGRESS = "/api/v1/collaborations/cmpg/uploads/u1/progress";
  private static final UploadProgress RECEIVING =
      UploadProgress.newBuilder()
          .setStage(UploadStage.RECEIVING)
          .setRows(12)
          .setErrors(1)
          .addFindings(
              Finding.newBuilder()
                  .setSeverity(Severity.ERROR)
                  .setRow(3)
                  .setMessage("'12O' is not a number.\nIt has an O."))
          .build();
  private static final UploadProgress FINISHED =
      UploadProgress.newBuilder()
          .setStage(UploadStage.FINISHED)
          .setSubmission("collaborations/cmpg/submissions/01J")
          .setState(SubmissionState.REJECTED)
          .build();

  @Test
  void eachMessageIsAnEventAtOnceAndTheOutcomeTheLast() throws Exception {
    UPSTREAM.submissions().tell(RECEIVING);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<java.io.InputStream> answer =
          client.send(request(PROGRESS).build(), BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(header(answer, "Content-Type")).startsWith("text/event-stream");
      assertThat(header(answer, "Cache-Control")).contains("no-store");
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertThat(lines.readLine()).isEqualTo("event: progress");
        assertThat(lines.readLine())
            .startsWith("data: {")
            .contains("\"stage\":\"RECEIVING\"", "\"rows\":12", "not a number.\\nIt has");
        assertThat(lines.readLine()).isEmpty();
        // Only now is there more to tell.
        UPSTREAM.submissions().tell(FINISHED);
        assertThat(lines.readLine()).isEqualTo("event: end");
        assertThat(lines.readLine()).contains("submissions/01J", "REJECTED");
        assertThat(lines.readLine()).isEmpty();
        assertThat(lines.readLine()).isNull();
      }
    }
  }

  @Test
  void anUploadThatIsNotKnownYetIsAskedForAgain() {
    UPSTREAM.submissions().knowNothing(3);
    UPSTREAM.submissions().tell(FINISHED);
    HttpResponse<String> answer = get(PROGRESS);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).startsWith("event: end\ndata: {");
  }

  @Test
  void aRefusalIsAProblem() {
    UPSTREAM.refuseNext(
        Upstream.refusal(Status.Code.RESOURCE_EXHAUSTED, "RATE_LIMITED", "Too many watch."));
    HttpResponse<String> answer = get(PROGRESS);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(json(answer).get("reason").asString()).isEqualTo("RATE_LIMITED");
  }

  @Test
  void theIdOfAnUploadIsPassedOn() {
    send(
        request("/api/v1/collaborations/cmpg/submissions?quarter=2015-16-Q3&uploadId=u-1_A")
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString("measure,period,value\n")));
    assertThat(Objects.requireNonNull(UPSTREAM.submissions().header()).getUploadId())
        .isEqualTo("u-1_A");
  }
}

package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.returns.v1.Submission;

class SubmissionTest extends PortalTest {
  private static final String CMPG = "/api/v1/collaborations/cmpg";
  private static final String ONE = CMPG + "/submissions/01JMOVES";

  @BeforeEach
  void submission() {
    UPSTREAM
        .submissions()
        .put(
            Submission.newBuilder()
                .setName("collaborations/cmpg/submissions/01JMOVES")
                .setQuarter("2014-15-Q1")
                .build());
  }

  @ParameterizedTest
  @CsvSource({"submit,SUBMITTED", "signOff,SIGNED_OFF", "return,RETURNED", "withdraw,WITHDRAWN"})
  void eachVerbMakesItsMove(String verb, String state) {
    HttpResponse<String> response = post(ONE + ":" + verb);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("state").asString()).isEqualTo(state);
    assertThat(json(response).get("name").asString())
        .isEqualTo("collaborations/cmpg/submissions/01JMOVES");
  }

  @ParameterizedTest
  @CsvSource({"return", "withdraw"})
  void reasonIsPassedOn(String verb) {
    HttpResponse<String> response =
        sendJson("POST", ONE + ":" + verb, "{\"reason\":\"December is missing.\"}");

    assertThat(json(response).get("reason").asString()).isEqualTo("December is missing.");
  }

  @Test
  void explanationsOfWarningsArePassedOn() {
    HttpResponse<String> response =
        sendJson(
            "POST",
            ONE + ":explain",
            "{\"explanations\":[{\"finding\":3,\"text\":\"A ten-day operation.\"}]}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("reason").asString()).isEqualTo("A ten-day operation.");
  }

  @Test
  void colonMayBeEncoded() {
    assertThat(json(post(ONE + "%3AsignOff")).get("state").asString()).isEqualTo("SIGNED_OFF");
  }

  @Test
  void listTakesQuarterAndFindingsTakePages() {
    assertThat(
            json(get(CMPG + "/submissions?quarter=2014-15-Q1"))
                .at("/submissions/0/quarter")
                .asString())
        .isEqualTo("2014-15-Q1");
    HttpResponse<String> findings = get(ONE + "/findings?pageSize=1");
    assertThat(json(findings).at("/findings/0/message").asString())
        .isEqualTo("collaborations/cmpg/submissions/01JMOVES");
    assertThat(json(findings).get("nextPageToken").asString()).isEqualTo("more");
  }

  @Test
  void completenessIsOfQuarter() {
    assertThat(json(get(CMPG + "/completeness?quarter=2015-16-Q3")).get("quarter").asString())
        .isEqualTo("2015-16-Q3");
  }

  @Test
  void formComesAsFile() {
    HttpResponse<String> form = get(CMPG + "/returns/2015-16-Q3/template.csv?force=west-mercia");

    assertThat(form.statusCode()).isEqualTo(200);
    assertThat(header(form, "Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(header(form, "Content-Disposition")).contains("cmpg-2015-16-Q3.csv");
    assertThat(form.body()).startsWith("measure,");
  }

  @Test
  void markedCopyComesAsFile() {
    HttpResponse<String> copy = get(ONE + "/marked");

    assertThat(copy.statusCode()).isEqualTo(200);
    assertThat(header(copy, "Content-Type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(header(copy, "Content-Disposition"))
        .startsWith("attachment")
        .contains("figures-marked.xlsx");
    assertThat(copy.body()).isEqualTo("marked collaborations/cmpg/submissions/01JMOVES");
  }

  @Test
  void formThatIsNotToBeHadIsNotAcceptable() {
    UPSTREAM.refuseNext(
        oversight.portal.upstream.Upstream.refusal(
            io.grpc.Status.Code.INVALID_ARGUMENT, "FORMAT_UNKNOWN", "No."));

    HttpResponse<String> form = get(CMPG + "/returns/2015-16-Q3/template.ods");

    assertThat(form.statusCode()).isEqualTo(406);
    assertThat(json(form).get("reason").asString()).isEqualTo("FORMAT_UNKNOWN");
    get(CMPG + "/measures");
  }
}

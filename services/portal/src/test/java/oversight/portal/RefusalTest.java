package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest.FieldViolation;
import io.grpc.Status;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.portal.problem.Reasons;
import oversight.portal.upstream.Upstream;
import oversight.returns.v1.ErrorReason;
import tools.jackson.databind.JsonNode;

class RefusalTest extends PortalTest {
  private static final String MEASURES = "/api/v1/collaborations/cmpg/measures";

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ERROR_REASON_UNSPECIFIED", "UNRECOGNIZED"})
  void everyReasonArrivesWithItsStatusAndWords(ErrorReason reason) {
    UPSTREAM.refuseNext(
        Upstream.refusal(Status.Code.FAILED_PRECONDITION, Reasons.name(reason), "Because."));

    HttpResponse<String> response = get(MEASURES);

    assertThat(response.statusCode()).isEqualTo(Reasons.status(reason).value());
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(json(response).get("reason").asString()).isEqualTo(Reasons.name(reason));
    assertThat(json(response).get("detail").asString()).isEqualTo("Because.");
    assertThat(json(response).at("/metadata/about").asString()).isEqualTo("a test");
  }

  @Test
  void fieldViolationsAreNamed() {
    UPSTREAM.refuseNext(
        Upstream.refusal(
            Status.Code.INVALID_ARGUMENT,
            "INVALID_FIELD",
            "page_size is out of range.",
            FieldViolation.newBuilder()
                .setField("page_size")
                .setDescription("must be at most 1000")
                .build()));

    JsonNode problem = json(get(MEASURES));

    assertThat(problem.at("/errors/0/field").asString()).isEqualTo("page_size");
    assertThat(problem.at("/errors/0/description").asString()).isEqualTo("must be at most 1000");
  }

  @Test
  void failureWithoutReasonSaysNothingOfTheInside() {
    UPSTREAM.refuseNext(
        Status.INTERNAL.withDescription("jdbc:postgresql://secret").asRuntimeException());

    HttpResponse<String> response = get(MEASURES);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("jdbc").doesNotContain("Exception");
    assertThat(json(response).get("reason").asString()).isEqualTo("INTERNAL");
  }

  @Test
  void serviceThatIsDownIsUnavailableNotOurFault() {
    HttpResponse<String> response = get("/api/v1/collaborations/gone/measures");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response).get("reason").asString()).isEqualTo("UNAVAILABLE");
    assertThat(response.body()).doesNotContain("localhost").doesNotContain("refused");
    assertThat(header(response, "Retry-After")).isEqualTo("5");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/collaborations/cmpg/figures?asof=2016-01-01T00:00:00Z, asof
          /api/v1/collaborations/cmpg/figures?asOf=yesterday, asOf
          /api/v1/collaborations/cmpg/figures?asOf=2016-01-20, asOf
          /api/v1/collaborations/cmpg/figures?force=a&force=b, force
          /api/v1/collaborations/cmpg/figures?pageSize=many, pageSize
          /api/v1/collaborations/cmpg/figures?anyBreakdown=perhaps, anyBreakdown
          /api/v1/collaborations/cmpg/analysis?force=a, measure
          /api/v1/collaborations/cmpg/completeness, quarter
          /api/v1/collaborations?x=1, x
          /api/v1/feed?pageSize=1001, pageSize
          """)
  void badParameterIsNamed(String path, String field) {
    HttpResponse<String> response = get(path);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("reason").asString()).isEqualTo("INVALID_FIELD");
    assertThat(json(response).at("/errors/0/field").asString()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET, /api/v1/nothing, 404, NOT_FOUND
          GET, /api/, 404, NOT_FOUND
          DELETE, /api/v1/collaborations, 405, METHOD_NOT_ALLOWED
          GET, /api/v1/collaborations/cmpg/submissions/01J0:signOff, 404, NOT_FOUND
          POST, /api/v1/collaborations/cmpg/submissions/01J0:explode, 405, METHOD_NOT_ALLOWED
          GET, /api/v1/collaborations/cmpg/submissions/a%20b, 404, NOT_FOUND
          GET, /api/v1/collaborations/cmpg/submissions/..;, 400, INVALID_FIELD
          """)
  void whatIsNotThereIsProblemToo(String method, String path, int status, String reason) {
    HttpResponse<String> response = send(request(path).method(method, BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
    assertThat(json(response).get("reason").asString()).isEqualTo(reason);
  }

  @Test
  void slashInDisguiseIsRefusedWithoutAWordOfTheInside() {
    HttpResponse<String> response = get("/api/v1/collaborations/cmpg/submissions/a%2Fb");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("Tomcat").doesNotContain("Exception");
  }

  @Test
  void wrongMethodSaysWhichIsRight() {
    assertThat(header(post("/api/v1/collaborations"), "Allow")).contains("GET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"quarter":          | The body is not JSON: look at line 1
          []                   | The body must be a JSON object.
          {"quarters":"2015"}  | Cannot find field: quarters
          {"quarter":1,"quarter":2} | The body is not JSON
          """)
  void bodyThatDoesNotFitIsRefusedWithReason(String body, String detail) {
    HttpResponse<String> response = sendJson("POST", "/api/v1/packs", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("detail").asString()).contains(detail);
    assertThat(response.body()).doesNotContain("gson").doesNotContain("jackson");
  }

  @Test
  void bodyThatIsNotJsonByTypeIsUnsupported() {
    HttpResponse<String> response =
        send(
            request("/api/v1/packs")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(json(response).get("reason").asString()).isEqualTo("FORMAT_UNKNOWN");
  }
}

package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportTest extends PortalTest {
  private static final String REPORTS = "/api/v1/collaborations/cmpg/reports";
  private static final String ONE = REPORTS + "/2015-16-Q3";

  @BeforeEach
  void official() {
    UPSTREAM.reports().mark("OFFICIAL");
  }

  @Test
  void versionIsKeptForEverByItsHash() {
    HttpResponse<String> report = get(ONE + "?version=1");

    assertThat(header(report, "ETag")).isEqualTo("\"abc1\"");
    assertThat(header(report, "Cache-Control"))
        .contains("private", "immutable", "max-age=31536000");
    assertThat(get(ONE + "?version=1", "If-None-Match", "\"abc1\"").statusCode()).isEqualTo(304);
  }

  @Test
  void latestIsNotKept() {
    HttpResponse<String> report = get(ONE);

    assertThat(json(report).get("version").asInt()).isEqualTo(2);
    assertThat(header(report, "Cache-Control")).isEqualTo("private, no-store");
    assertThat(header(report, "ETag")).isEqualTo("\"abc2\"");
  }

  @Test
  void sensitiveVersionIsNeverKept() {
    UPSTREAM.reports().mark("OFFICIAL-SENSITIVE");

    assertThat(header(get(ONE + "?version=1"), "Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void verbsAndNamesAreToldApart() {
    assertThat(json(get(ONE + ":preview")).get("version").asInt()).isZero();
    assertThat(json(get(ONE + ":preview")).get("name").asString())
        .isEqualTo("collaborations/cmpg/reports/2015-16-Q3");
    HttpResponse<String> published =
        send(
            request(ONE + ":publish")
                .header("Idempotency-Key", "key-1")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(json(published).get("publishedBy").asString()).isEqualTo("key-1");
    assertThat(header(published, "Content-Location")).isEqualTo(ONE + "?version=3");
    assertThat(json(get(REPORTS)).at("/reports/0/version").asInt()).isEqualTo(1);
  }

  @Test
  void staleCommentaryIsNotWrittenOver() {
    String etag = header(get(ONE + "/commentary"), "ETag");

    HttpResponse<String> first =
        sendJson("PUT", ONE + "/commentary", "{\"summary\":\"Busy.\"}", "If-Match", etag);
    HttpResponse<String> second =
        sendJson("PUT", ONE + "/commentary", "{\"summary\":\"Quiet.\"}", "If-Match", etag);

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "ETag")).isNotEqualTo(etag);
    assertThat(second.statusCode()).isEqualTo(412);
    assertThat(json(second).get("reason").asString()).isEqualTo("STALE_ETAG");
    assertThat(json(get(ONE + "/commentary")).get("summary").asString()).isEqualTo("Busy.");
  }

  @Test
  void commentaryMayBeSentBackAsItWasFetched() {
    String fetched = get(ONE + "/commentary").body();

    assertThat(sendJson("PUT", ONE + "/commentary", fetched).statusCode()).isEqualTo(200);
    assertThat(sendJson("PUT", ONE + "/commentary", fetched).statusCode()).isEqualTo(412);
  }

  @Test
  void aDraftGoesToASecondPersonAndBack() {
    assertThat(json(get(ONE + ":draft")).get("nextVersion").asInt()).isEqualTo(3);
    JsonNode submitted =
        json(sendJson("POST", ONE + ":submit", "{\"etag\":\"e1\",\"revisionNote\":\"Late.\"}"));
    assertThat(submitted.get("state").asString()).isEqualTo("REPORT_SUBMITTED");
    assertThat(submitted.get("revisionNote").asString()).isEqualTo("Late.");
    JsonNode returned = json(sendJson("POST", ONE + ":return", "{\"reason\":\"Say why.\"}"));
    assertThat(returned.at("/moves/0/words").asString()).isEqualTo("Say why.");
  }

  @Test
  void aTextIsCheckedWithoutBeingSavedAndFiguresAreListed() {
    assertThat(
            json(sendJson("POST", ONE + ":checkCommentary", "{\"summary\":\"Busy.\"}"))
                .at("/commentary/summary")
                .asString())
        .isEqualTo("Busy.");
    HttpResponse<String> refused =
        sendJson("POST", ONE + ":checkCommentary", "{\"summary\":\"{{CM99}}\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("reason").asString()).isEqualTo("REFERENCE_UNRESOLVED");
    assertThat(json(get(ONE + ":references?query=west")).at("/references/0/text").asString())
        .isEqualTo("{{west}}");
  }
}

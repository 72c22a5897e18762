package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PackTest extends PortalTest {
  private String open() {
    HttpResponse<String> created =
        sendJson(
            "POST",
            "/api/v1/packs",
            "{\"quarter\":\"2015-16-Q3\",\"title\":\"Pack\"}",
            "Idempotency-Key",
            "k1");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(json(created).get("createdBy").asString()).isEqualTo("k1");
    return header(created, "Location");
  }

  @Test
  void packIsOpenedCompiledAndCirculated() {
    String pack = open();

    assertThat(json(get(pack)).get("state").asString()).isEqualTo("DRAFT");
    assertThat(json(post(pack + ":compile")).get("state").asString()).isEqualTo("COMPILED");
    assertThat(json(post(pack + ":circulate")).get("state").asString()).isEqualTo("CIRCULATED");
    assertThat(json(get("/api/v1/packs")).get("packs").size()).isPositive();
  }

  @Test
  void putReplacesAllAndPatchOnlyWhatIsGiven() {
    String pack = open();

    JsonNode put =
        json(
            sendJson(
                "PUT", pack, "{\"meetingDate\":\"2016-02-11\",\"executiveSummary\":\"Calm.\"}"));
    JsonNode patched = json(sendJson("PATCH", pack, "{\"title\":\"New\"}"));

    assertThat(put.get("title").asString()).isEmpty();
    assertThat(patched.get("title").asString()).isEqualTo("New");
    assertThat(patched.get("meetingDate").asString()).isEqualTo("2016-02-11");
    assertThat(patched.get("executiveSummary").asString()).isEqualTo("Calm.");
  }

  @Test
  void aCirculatedPackIsOpenedAgainAndPublishedForEverybody() {
    String pack = open();

    assertThat(json(post(pack + ":circulate")).get("state").asString()).isEqualTo("CIRCULATED");
    assertThat(
            json(sendJson("POST", pack + ":publish", "{\"summary\":\"Quiet.\"}"))
                .get("name")
                .asString())
        .startsWith("publicPacks/");
    assertThat(
            json(sendJson("POST", pack + ":revise", "{\"reason\":\"Wrong day\"}"))
                .get("state")
                .asString())
        .isEqualTo("COMPILED");
    assertThat(json(get(pack + "/figures")).at("/figures/0/reference").asString())
        .isEqualTo("{{CM03}}");
    assertThat(json(send(bare("/api/v1/public/packs"))).get("packs").size()).isEqualTo(1);
    assertThat(send(bare("/api/v1/public/packs/01P0.pdf")).body()).isEqualTo("publicPacks/01P0");
  }

  @Test
  void partTwoIsWrittenByPatchAlone() {
    String pack = open();
    String parts = "[{\"collaboration\":\"rocu\",\"reason\":\"Live\"}]";

    sendJson("PATCH", pack, "{\"privateSections\":" + parts + "}");

    assertThat(
            json(sendJson("PATCH", pack, "{\"title\":\"T\"}"))
                .at("/privateSections/0/reason")
                .asString())
        .isEqualTo("Live");
  }

  @Test
  void packMayBeSentBackAsItWasFetched() {
    String pack = open();

    assertThat(sendJson("PUT", pack, get(pack).body()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "html,text/html,inline",
    "pdf,application/pdf,inline",
    "docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document,attachment",
    "ods,application/vnd.oasis.opendocument.spreadsheet,attachment"
  })
  void documentComesInEachFormat(String ending, String type, String disposition) {
    HttpResponse<String> document = get("/api/v1/packs/01P0." + ending);

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body())
        .isEqualTo(ending.toUpperCase(java.util.Locale.ROOT) + " packs/01P0");
    assertThat(header(document, "Content-Type")).startsWith(type);
    assertThat(header(document, "Content-Disposition")).startsWith(disposition);
    assertThat(header(document, "Cache-Control")).isEqualTo("private, no-store");
  }

  @Test
  void scriptsInDocumentNeverRun() {
    assertThat(header(get("/api/v1/packs/01P0.html"), "Content-Security-Policy"))
        .startsWith("sandbox; default-src 'none'");
  }

  @Test
  void otherEndingIsNoPack() {
    HttpResponse<String> response = get("/api/v1/packs/01P0.exe");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).get("reason").asString()).isEqualTo("NOT_FOUND");
  }
}

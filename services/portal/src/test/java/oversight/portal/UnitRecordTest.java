package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the organised crime unit has of its own, over HTTP. */
class UnitRecordTest extends PortalTest {
  private static final String UNIT = "/api/v1/collaborations/rocu";

  @Test
  void filtersAndPagesReachTheService() {
    JsonNode answer =
        json(
            get(
                UNIT
                    + "/disruptions?from=2015-10&level=major&threat=drugs&force=west-mercia"
                    + "&pageSize=7&pageToken=t"));

    assertThat(answer.at("/disruptions/0/level").asString()).isEqualTo("major");
    assertThat(answer.at("/disruptions/0/threat").asString()).isEqualTo("drugs");
    assertThat(answer.at("/disruptions/0/date").asString()).isEqualTo("2015-10");
    assertThat(answer.at("/disruptions/0/forces/0").asString()).isEqualTo("west-mercia");
    assertThat(answer.get("marking").asString()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(answer.get("nextPageToken").asString()).isEqualTo("t7");
    assertThat(json(get(UNIT + "/disruptions/D-12")).get("reference").asString()).isEqualTo("D-12");
    assertThat(get(UNIT + "/disruptions?asOf=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void aRecordIsWrittenUponTheVersionThatWasRead() {
    HttpResponse<String> recorded =
        sendJson(
            "PUT",
            UNIT + "/capabilities/cyber?reason=Board",
            "{\"status\":\"IN_PLACE\",\"fromDate\":\"2014-04-01\"}",
            "If-Match",
            "\"3\"");

    assertThat(recorded.statusCode()).isEqualTo(200);
    assertThat(header(recorded, "ETag")).isEqualTo("\"after-3\"");
    assertThat(json(recorded).get("key").asString()).isEqualTo("cyber");
    assertThat(json(recorded).at("/version/reason").asString()).isEqualTo("Board");
    assertThat(sendJson("PUT", UNIT + "/capabilities/cyber", "{\"colour\":\"red\"}").statusCode())
        .isEqualTo(400);
  }
}

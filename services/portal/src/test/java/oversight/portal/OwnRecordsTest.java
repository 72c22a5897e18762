package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The records of the motorway police and of the terrorism unit, over HTTP. */
class OwnRecordsTest extends PortalTest {
  private static final String CAMPAIGNS = "/api/v1/collaborations/cmpg/campaigns";
  private static final String CTU = "/api/v1/collaborations/ctu";

  @Test
  void campaignsAreListedAsAsked() {
    JsonNode campaign =
        json(get(
                CAMPAIGNS
                    + "?series=belts&from=2015-01-01&to=2015-12-31&showWithdrawn=true"
                    + "&pageSize=7&pageToken=t&asOf=1970-01-01T00:00:09Z"))
            .at("/campaigns/0");

    assertThat(campaign.get("series").asString()).isEqualTo("belts");
    assertThat(campaign.get("firstDay").asString()).isEqualTo("2015-01-01");
    assertThat(campaign.get("lastDay").asString()).isEqualTo("2015-12-31");
    assertThat(campaign.get("withdrawn").asBoolean()).isTrue();
    assertThat(campaign.get("version").asInt()).isEqualTo(7);
    assertThat(campaign.get("note").asString()).isEqualTo("t9");
  }

  @Test
  void aCampaignIsMadeChangedWithdrawnAndRead() {
    String body = "{\"series\":\"belts\",\"themes\":[\"SEAT_BELTS\"]}";
    HttpResponse<String> made = sendJson("POST", CAMPAIGNS, body);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(json(made).at("/themes/0").asString()).isEqualTo("SEAT_BELTS");
    assertThat(json(sendJson("PUT", CAMPAIGNS + "/01J", body)).get("name").asString())
        .isEqualTo("collaborations/cmpg/campaigns/01J");
    JsonNode withdrawn =
        json(
            sendJson(
                "POST", CAMPAIGNS + "/01J:withdraw", "{\"etag\":\"3\",\"reason\":\"Twice.\"}"));
    assertThat(withdrawn.get("name").asString()).isEqualTo("collaborations/cmpg/campaigns/01J");
    assertThat(withdrawn.get("etag").asString()).isEqualTo("3");
    assertThat(withdrawn.get("withdrawReason").asString()).isEqualTo("Twice.");
    assertThat(json(get(CAMPAIGNS + "/01J")).get("name").asString()).endsWith("/01J");
    assertThat(json(get(CAMPAIGNS + "/01J/results")).at("/notes/0").asString()).endsWith("/01J");
    assertThat(get(CAMPAIGNS + "/..%2F01J").statusCode()).isIn(400, 404);
  }

  @Test
  void casualtiesNeedAForceAndASpan() {
    String path = "/api/v1/collaborations/cmpg/casualties";
    assertThat(
            json(get(path + "?force=west-mercia&from=2015-01&to=2015-12"))
                .at("/notes/0")
                .asString())
        .isEqualTo("2015-01 2015-12");
    assertThat(get(path + "?force=west-mercia").statusCode()).isEqualTo(400);
    String methods = "/api/v1/collaborations/cmpg/recording-methods";
    assertThat(sendJson("POST", methods, "{\"force\":\"west-mercia\"}").statusCode())
        .isEqualTo(201);
    assertThat(json(sendJson("PUT", methods + "/01J", "{\"etag\":\"1\"}")).get("name").asString())
        .isEqualTo("collaborations/cmpg/recordingMethods/01J");
    assertThat(json(get(methods)).at("/recordingMethods").size()).isEqualTo(1);
  }

  @Test
  void theUnitsRecordsAreReadAsAsked() {
    assertThat(
            json(get(CTU + "/local-profiles?on=2015-12-31&force=west-mercia"))
                .get("quarter")
                .asString())
        .isEqualTo("2015-12-31 west-mercia");
    assertThat(json(get(CTU + "/armed-uplift?quarter=2015-16-Q3")).get("quarter").asString())
        .isEqualTo("2015-16-Q3");
    assertThat(get(CTU + "/armed-uplift").statusCode()).isEqualTo(400);
    assertThat(
            json(get(CTU + "/force-briefings?from=2015-10&to=2015-12&force=west-mercia"))
                .at("/forceBriefings/0/held")
                .asString())
        .isEqualTo("2015-10 2015-12");
  }

  @Test
  void anIssueIsRaisedTakenAnsweredAndWithdrawn() {
    String issues = CTU + "/issues";
    HttpResponse<String> raised = sendJson("POST", issues, "{\"title\":\"Ports\"}");
    assertThat(raised.statusCode()).isEqualTo(201);
    assertThat(json(raised).get("title").asString()).isEqualTo("Ports");
    assertThat(
            json(sendJson("POST", issues + "/01J:take", "{\"etag\":\"1\"}")).get("name").asString())
        .isEqualTo("collaborations/ctu/issues/01J");
    assertThat(
            json(sendJson("POST", issues + "/01J:answer", "{\"answer\":\"Yes.\"}"))
                .get("answer")
                .asString())
        .isEqualTo("Yes.");
    assertThat(
            json(sendJson("POST", issues + "/01J:withdraw", "{\"reason\":\"No.\"}"))
                .get("withdrawReason")
                .asString())
        .isEqualTo("No.");
    assertThat(json(get(issues + "?state=TAKEN")).at("/issues/0/state").asString())
        .isEqualTo("TAKEN");
    assertThat(json(get(issues + "/01J")).get("name").asString()).endsWith("/01J");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken", "UNRECOGNIZED", "ISSUE_STATE_UNSPECIFIED", "x"})
  void aStateThatIsNoneIsRefused(String state) {
    HttpResponse<String> refused = get(CTU + "/issues?state=" + state);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json(refused).get("reason").asString()).isEqualTo("INVALID_FIELD");
  }
}

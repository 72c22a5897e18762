package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogueTest extends PortalTest {
  @Test
  void everySignedInCallerSeesThatAllFourExist() {
    JsonNode collaborations = json(get("/api/v1/collaborations")).get("collaborations");

    assertThat(collaborations.valueStream().map(each -> each.get("slug").asString()))
        .containsExactly("rocu", "cmpg", "ctu", "npas");
  }

  @Test
  void membershipHasDatesAndWhatIsNotKnownIsNull() {
    JsonNode npas = json(get("/api/v1/collaborations/npas"));
    JsonNode cmpg = json(get("/api/v1/collaborations/cmpg"));

    assertThat(npas.get("lead").asString()).isEqualTo("West Yorkshire Police");
    assertThat(npas.at("/members/0/from").asString()).isEqualTo("2013-10-02");
    assertThat(npas.at("/members/0/to").isNull()).isTrue();
    assertThat(cmpg.at("/members/1/announced").asString()).isEqualTo("2017-07");
    assertThat(cmpg.at("/members/1/effective").isNull()).isTrue();
    assertThat(cmpg.at("/outside/0/force").asString()).isEqualTo("E23000017");
    assertThat(cmpg.at("/costSharing/percentages/0").asString()).isEqualTo("50");
    assertThat(cmpg.at("/units/0/slug").asString()).isEqualTo("ciu");
  }

  @Test
  void unknownCollaborationIsNotFound() {
    for (String path :
        new String[] {
          "/api/v1/collaborations/nope",
          "/api/v1/collaborations/nope/measures",
          "/api/v1/collaborations/nope/figures"
        }) {
      HttpResponse<String> response = get(path);

      assertThat(response.statusCode()).as(path).isEqualTo(404);
      assertThat(json(response).get("reason").asString()).isEqualTo("NOT_FOUND");
      assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    }
  }

  @Test
  void measuresAreFoundByCode() {
    assertThat(json(get("/api/v1/collaborations/cmpg/measures")).at("/measures/0/code").asString())
        .isEqualTo("CM03");
    assertThat(json(get("/api/v1/collaborations/cmpg/measures/CM03")).get("name").asString())
        .isEqualTo("collaborations/cmpg/measures/CM03");
  }

  @Test
  void collaborationsOwnResourcesAreTheirs() {
    assertThat(
            json(get("/api/v1/collaborations/cmpg/memberships?on=2016-01-01"))
                .at("/memberships/0/note")
                .asString())
        .isEqualTo("2016-01-01");
    assertThat(
            json(get("/api/v1/collaborations/cmpg/memberships"))
                .at("/costSharing/percentages/0")
                .asString())
        .isEqualTo("50");
    assertThat(
            json(get("/api/v1/collaborations/rocu/capabilities?quarter=2015-16-Q3"))
                .get("source")
                .asString())
        .isEqualTo("2015-16-Q3");
    assertThat(get("/api/v1/collaborations/ctu/strands").body()).isEqualTo("{\"strands\":[]}");
    assertThat(get("/api/v1/collaborations/ctu/views").body()).isEqualTo("{\"views\":[]}");
    assertThat(
            json(get("/api/v1/collaborations/npas/charging-years/2015-16"))
                .get("financialYear")
                .asString())
        .isEqualTo("2015-16");
    assertThat(get("/api/v1/collaborations/npas/memberships").statusCode()).isEqualTo(404);
  }

  @Test
  void analysisTakesFrequencyAndWritesDecimalsAsStrings() {
    JsonNode analysis =
        json(get("/api/v1/collaborations/cmpg/analysis?measure=CM03&frequency=quarter"));

    assertThat(analysis.get("title").asString()).isEqualTo("FREQUENCY_QUARTER");
    assertThat(analysis.at("/points/0/value").asString()).isEqualTo("17.6");
    assertThat(get("/api/v1/collaborations/cmpg/analysis?measure=CM03&frequency=week").statusCode())
        .isEqualTo(400);
  }
}

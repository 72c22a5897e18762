package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchTest extends PortalTest {
  @Test
  void wordsAreFoundInMeasuresAndReportsAndToldFromTheRest() {
    JsonNode found = json(get("/api/v1/collaborations/cmpg/search?query=all&pageSize=10"));

    assertThat(found.get("total").asInt()).isEqualTo(5);
    assertThat(found.at("/hits/0/kind").asString()).isEqualTo("SEARCH_KIND_MEASURE");
    assertThat(found.at("/hits/0/name").asString()).isEqualTo("collaborations/cmpg/measures/CM03");
    assertThat(found.at("/hits/0/title/0/match").asBoolean()).isTrue();
    assertThat(found.at("/hits/0/score").asInt()).isEqualTo(600_000);
  }

  @Test
  void oneKindAloneIsFoundAndAnotherIsRefused() {
    JsonNode reports =
        json(get("/api/v1/collaborations/cmpg/search?query=all&kind=report&pageSize=10"));

    assertThat(reports.get("total").asInt()).isEqualTo(1);
    assertThat(get("/api/v1/collaborations/cmpg/search?query=all&kind=draft").statusCode())
        .isEqualTo(400);
    assertThat(get("/api/v1/collaborations/cmpg/search").statusCode()).isEqualTo(400);
  }

  @Test
  void recordsOfTheRegistersAreFound() {
    JsonNode found = json(get("/api/v1/search/records?query=cameras&pageSize=2"));

    assertThat(found.get("total").asInt()).isEqualTo(45);
    assertThat(found.get("hits").size()).isEqualTo(2);
    assertThat(found.at("/hits/0/state").asString()).isEqualTo("OPEN");
  }
}

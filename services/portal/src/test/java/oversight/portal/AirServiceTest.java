package oversight.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The air service's own resources over HTTP. */
class AirServiceTest extends PortalTest {
  private static final String NPAS = "/api/v1/collaborations/npas";

  @Test
  void callsAreFilteredAndFoundById() {
    JsonNode call =
        json(get(
                NPAS
                    + "/calls?force=west-mercia&priority=1&outcome=direct&diverted=true&reference=C-7"))
            .at("/calls/0");

    assertThat(call.get("reference").asString()).isEqualTo("C-7");
    assertThat(call.get("force").asString()).isEqualTo("west-mercia");
    assertThat(call.get("priority").asString()).isEqualTo("1");
    assertThat(call.get("outcome").asString()).isEqualTo("direct");
    assertThat(call.get("reason").asString()).isEqualTo("diverted");
    assertThat(json(get(NPAS + "/calls/01J-17")).get("name").asString())
        .isEqualTo("collaborations/npas/calls/01J-17");
  }

  @Test
  void responseTimesAreDividedAsAsked() {
    JsonNode line =
        json(get(NPAS + "/response-times?by=force,priority&priority=1,2&every=quarter"))
            .at("/lines/0");

    assertThat(line.get("force").asString()).isEqualTo("by force");
    assertThat(line.get("priority").asString()).isEqualTo("1+2");
    assertThat(line.get("period").asString()).isEqualTo("FREQUENCY_QUARTER");
    assertThat(get(NPAS + "/response-times?by=colour").statusCode()).isEqualTo(400);
    assertThat(get(NPAS + "/response-times?every=week").statusCode()).isEqualTo(400);
    assertThat(get(NPAS + "/response-times?asOf=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void countsBudgetsAndAvailabilityAreAsked() {
    assertThat(json(get(NPAS + "/cancellations")).get("requested").asString()).isEqualTo("7");
    assertThat(json(get(NPAS + "/diversions?force=E23000016")).at("/lines/0/askedBy").asString())
        .isEqualTo("E23000016");
    assertThat(json(get(NPAS + "/budgets/2015-16")).get("financialYear").asString())
        .isEqualTo("2015-16");
    assertThat(json(get(NPAS + "/availability?base=ripley&by=aircraft")).at("/lines/0").toString())
        .contains("ripley", "apart");
  }

  @Test
  void chargesAreAskedByTheAgreementAndOtherwise() {
    assertThat(json(get(NPAS + "/charges/2015-16")).get("formula").asString()).isEqualTo("agreed");
    assertThat(
            json(send(
                    request(NPAS + "/charges:whatIf")
                        .header("Content-Type", "application/json")
                        .POST(
                            BodyPublishers.ofString(
                                "{\"financialYear\":\"2015-16\",\"amount\":\"100.02\","
                                    + "\"formula\":{\"basis\":\"HEADCOUNT\"}}"))))
                .get("formula")
                .asString())
        .isEqualTo("HEADCOUNT");
  }
}

package oversight.local.sample;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Accepts the step changes that the platform finds in the published breath tests, as the group's
 * author would, so that their chart is read against what is usual now. One that is accepted already
 * is left.
 */
final class SampleStepChanges {
  private static final String PATH = "/api/v1/collaborations/cmpg/step-changes";
  private static final String AUTHOR = "author.cmpg";
  private static final String MEASURE = "CM03";
  private static final String REASON =
      "Accepted for this sample from the run in the published figures. Why the level changed is not"
          + " on record.";

  private final FrontDoor door;

  SampleStepChanges(FrontDoor door) {
    this.door = door;
  }

  /** What it says of each, to tell whether it has changed. */
  static String text() {
    return MEASURE + REASON;
  }

  /** Accepts what is found and not accepted. */
  void load() {
    JsonNode found =
        door.get(AUTHOR, PATH + "/suggestions?measure=" + MEASURE)
            .orFail("the step changes of " + MEASURE)
            .body()
            .path("suggestions");
    for (JsonNode step : found) {
      if (!step.path("accepted").asBoolean()) {
        accept(step);
      }
    }
  }

  private void accept(JsonNode step) {
    ObjectNode request =
        JsonMapper.shared()
            .createObjectNode()
            .put("measure", MEASURE)
            .put("period", step.path("period").asString())
            .put("reason", REASON);
    door.post(
            AUTHOR,
            PATH,
            "sample-step-" + MEASURE + "-" + step.path("period").asString(),
            request.toString())
        .orFail("the step change of " + step.path("label").asString());
  }
}

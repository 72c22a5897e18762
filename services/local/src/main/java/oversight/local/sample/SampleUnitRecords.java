package oversight.local.sample;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the organised crime unit keeps itself: capabilities, posts and budgets, recorded by its
 * author through the front door. What is on record already is left as it is.
 */
final class SampleUnitRecords {
  private static final String FILE = "rocu-records.json";
  private static final String AUTHOR = "author.rocu";
  private static final String UNIT = "/api/v1/collaborations/rocu/";

  private final FrontDoor door;

  SampleUnitRecords(FrontDoor door) {
    this.door = door;
  }

  /** Everything in it, to tell whether it has changed. */
  static String text() {
    return Resources.read(FILE);
  }

  /** Records what is not on record. */
  void load() {
    for (JsonNode entry : JsonMapper.shared().readTree(text())) {
      String path = UNIT + entry.path("path").asString();
      JsonNode versions = door.get(AUTHOR, path + "/versions").orFail(path).body();
      if (versions.propertyStream().allMatch(each -> each.getValue().isEmpty())) {
        door.put(AUTHOR, path, record(entry)).orFail(path);
      }
    }
  }

  private static String record(JsonNode entry) {
    return entry.path("record").toString();
  }
}

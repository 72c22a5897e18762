package oversight.local.sample;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the records that a collaboration's own staff keep, through the front door: what is there
 * already is left as it is.
 */
final class SampleRecords {
  /**
   * Records of one kind.
   *
   * @param file of the sample
   * @param path of the collection
   * @param collection the list's member in an answer
   * @param writer who adds them
   * @param title the member by which one is known again
   */
  private record Kind(String file, String path, String collection, String writer, String title) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "campaigns",
              "/api/v1/collaborations/cmpg/campaigns",
              "campaigns",
              "author.cmpg",
              "title"),
          new Kind(
              "recording-methods",
              "/api/v1/collaborations/cmpg/recording-methods",
              "recordingMethods",
              "author.cmpg",
              "from"),
          new Kind(
              "issues",
              "/api/v1/collaborations/ctu/issues",
              "issues",
              "pcc.ct.west-midlands",
              "title"));

  private static final JsonMapper JSON = JsonMapper.shared();

  private final FrontDoor door;

  SampleRecords(FrontDoor door) {
    this.door = door;
  }

  /** All of them, to tell whether anything has changed. */
  static String text() {
    return String.join("\n", KINDS.stream().map(SampleRecords::file).toList());
  }

  private static String file(Kind kind) {
    return Resources.read("records/" + kind.file() + ".json");
  }

  /** Adds what is missing. */
  void load() {
    KINDS.forEach(this::load);
  }

  private void load(Kind kind) {
    JsonNode there =
        door.get(kind.writer(), kind.path()).orFail(kind.file()).body().path(kind.collection());
    for (JsonNode record : JSON.readTree(file(kind))) {
      String title = record.path(kind.title()).asString();
      boolean known = false;
      for (JsonNode kept : there) {
        known |= kept.path(kind.title()).asString().equals(title) && sameForce(kept, record);
      }
      if (!known) {
        door.post(
                kind.writer(),
                kind.path(),
                "sample-" + Return.sha256(kind.path() + record),
                record.toString())
            .orFail(title);
      }
    }
  }

  private static boolean sameForce(JsonNode kept, JsonNode record) {
    String title = kept.path("forceTitle").asString("");
    return title
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-')
        .equals(record.path("force").asString(""));
  }
}

package oversight.governance.pack;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Private sections as they are kept. */
final class PrivateSectionsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PrivateSectionsJson() {}

  static String write(List<PrivateSection> sections) {
    return JSON.writeValueAsString(sections);
  }

  static List<PrivateSection> read(String json) {
    return List.of(JSON.readValue(json, PrivateSection[].class));
  }
}

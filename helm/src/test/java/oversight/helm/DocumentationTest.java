package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  @Test
  void everyValueHasACommentAboveItOrGroupsValuesThatHave() throws IOException {
    var lines = Files.readAllLines(Path.of("oversight/values.yaml"));
    var silent = new ArrayList<String>();
    for (int index = 1; index < lines.size(); index++) {
      var line = lines.get(index);
      boolean isValue = line.matches("\\s*[A-Za-z]+:\\s+\\S.*") && !line.strip().startsWith("#");
      if (isValue && !lines.get(index - 1).strip().startsWith("#")) {
        silent.add(line);
      }
    }

    assertThat(silent).isEmpty();
  }

  @Test
  void theSchemaLeavesNoObjectOpenUnlessItIsAMap() throws IOException {
    var open = new ArrayList<String>();
    collectOpen(
        JsonParser.parseString(Files.readString(Path.of("oversight/values.schema.json"))),
        "",
        open);

    assertThat(open).isEqualTo(List.of("/properties/global"));
  }

  private static void collectOpen(JsonElement schema, String place, List<String> open) {
    if (schema instanceof JsonObject object) {
      boolean isObject =
          object.get("type") != null && "\"object\"".equals(String.valueOf(object.get("type")));
      if (isObject && !object.has("additionalProperties")) {
        open.add(place);
      }
      object
          .entrySet()
          .forEach(member -> collectOpen(member.getValue(), place + "/" + member.getKey(), open));
    }
  }
}

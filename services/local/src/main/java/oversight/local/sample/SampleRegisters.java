package oversight.local.sample;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oversight.local.sample.FrontDoor.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the registers through the front door, as a policy officer would: what is there already, by
 * its title, is left as it is. A text {@code @key} is the name of the record with that key, {@code
 * today+12} a day.
 */
final class SampleRegisters {
  /** In this order, so that what is referred to is there. */
  static final List<String> REGISTERS =
      List.of(
          "boards",
          "programmes",
          "meetings",
          "decisions",
          "actions",
          "commissions",
          "recommendations",
          "agreements",
          "grants",
          "plans",
          "risks",
          "briefings");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String REFERENCE = "@";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final FrontDoor door;
  private final String officer;
  private final Map<String, String> names = new LinkedHashMap<>();

  SampleRegisters(FrontDoor door, String officer) {
    this.door = door;
    this.officer = officer;
  }

  /** Everything that the registers hold, to tell whether it has changed. */
  static String text() {
    return String.join("\n", REGISTERS.stream().map(SampleRegisters::file).toList());
  }

  private static String file(String register) {
    return Resources.read("registers/" + register + ".json");
  }

  /** Fills one register. */
  void load(String register) {
    for (JsonNode entry : JSON.readTree(file(register))) {
      JsonNode record = resolved(entry.path("record"));
      JsonNode kept = kept(register, record);
      names.put(entry.path("key").asString(), kept.path("name").asString());
      for (JsonNode move : entry.path("moves")) {
        moved(kept.path("name").asString(), move);
      }
    }
  }

  private JsonNode kept(String register, JsonNode record) {
    String path = "/api/v1/" + register;
    String title = record.path("title").asString();
    String filter = "title = \"%s\"".formatted(title.replace("\"", "\\\""));
    Answer found =
        door.get(officer, path + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8))
            .orFail("the search for '" + title + "'");
    JsonNode first = found.body().path(register).path(0);
    if (!first.isMissingNode()) {
      return first;
    }
    return door.post(officer, path, "sample-" + Return.sha256(register + record), record.toString())
        .orFail("'" + title + "'")
        .body();
  }

  /**
   * Makes a move: a verb, or a verb with the day on which it happened, why, and who makes it. One
   * that was made already is not open any more, so it is made once.
   */
  private void moved(String name, JsonNode move) {
    String verb = move.isString() ? move.asString() : move.path("verb").asString();
    String user = move.path("by").asString(officer);
    String path = "/api/v1/" + name;
    JsonNode record = door.get(user, path).orFail(path).body();
    for (JsonNode open : record.path("record").path("moves")) {
      if (open.path("verb").asString().equals(verb)) {
        ObjectNode body = JSON.createObjectNode();
        body.put("reason", move.path("reason").asString("As the sample has it."));
        body.put("onDate", move.path("onDate").asString(""));
        String made = path + ":" + verb;
        door.post(
                user, made, "sample-" + Return.sha256(made + record.path("etag")), body.toString())
            .orFail(made);
      }
    }
  }

  private JsonNode resolved(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode copy = JSON.createObjectNode();
        object.propertyStream().forEach(each -> copy.set(each.getKey(), resolved(each.getValue())));
        yield copy;
      }
      case ArrayNode array -> {
        ArrayNode copy = JSON.createArrayNode();
        array.forEach(each -> copy.add(resolved(each)));
        yield copy;
      }
      default -> node.isString() ? JSON.getNodeFactory().stringNode(text(node.asString())) : node;
    };
  }

  private String text(String text) {
    return text.startsWith(REFERENCE) ? name(text) : SampleDays.of(text, LocalDate.now(LONDON));
  }

  private String name(String reference) {
    String name = names.get(reference.substring(REFERENCE.length()));
    if (name == null) {
      throw new IllegalStateException("The sample has no record " + reference);
    }
    return name;
  }
}

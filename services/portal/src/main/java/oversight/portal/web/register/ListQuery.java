package oversight.portal.web.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list is asked for, as its address carries it.
 *
 * @param words to be found in titles
 * @param choices what fields must be, by the field's name; empty for anything
 * @param order a field, with " desc" for the other way round
 */
record ListQuery(String words, Map<String, String> choices, String order) {
  /** The filter in the services' language. */
  String filter() {
    String chosen =
        choices.entrySet().stream()
            .filter(choice -> !choice.getValue().isEmpty())
            .map(choice -> choice.getKey() + " = " + quoted(choice.getValue()))
            .collect(Collectors.joining(" AND "));
    String said = words.isBlank() ? "" : quoted(words.strip());
    return said.isEmpty() || chosen.isEmpty() ? said + chosen : said + " AND " + chosen;
  }

  /** Whether anything is left out. */
  boolean isNarrowed() {
    return !words.isBlank() || choices.values().stream().anyMatch(choice -> !choice.isEmpty());
  }

  /** The address of the same list in another order, or further on. */
  String address(String path, String newOrder, String pageToken) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("q", words);
    parameters.putAll(choices);
    parameters.put("order", newOrder);
    parameters.put("page", pageToken);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    parameters.forEach((name, value) -> {
      if (!value.isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    });
    return address.encode().buildAndExpand(parameters).toUriString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

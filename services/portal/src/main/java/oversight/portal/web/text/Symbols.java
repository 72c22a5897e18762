package oversight.portal.web.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import oversight.returns.v1.Symbol;

/** The shorthand of official statistics for what is not a number. */
public final class Symbols {
  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("[x]", "not available");
    MEANINGS.put("[z]", "not applicable, such as a force that was not a member");
    MEANINGS.put("[c]", "confidential");
    MEANINGS.put(
        "[b]", "break in the series: counted otherwise before, so the two cannot be compared");
    MEANINGS.put("[r]", "revised: an earlier signed-off figure stood in its place");
  }

  private Symbols() {}

  /** "[x]"; empty for none. */
  public static String shorthand(Symbol symbol) {
    return switch (symbol) {
      case NOT_AVAILABLE -> "[x]";
      case NOT_APPLICABLE -> "[z]";
      case CONFIDENTIAL -> "[c]";
      case SYMBOL_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** The key to whatever shorthand stands in these cells, in order; empty where there is none. */
  public static Map<String, String> key(Stream<String> cells) {
    String all = String.join(" ", cells.toList());
    Map<String, String> key = new LinkedHashMap<>(MEANINGS);
    key.keySet().removeIf(shorthand -> !all.contains(shorthand));
    return key;
  }
}

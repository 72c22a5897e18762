package oversight.governance.register;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of fields as the contract and as JSON spell them. */
final class JsonNames {
  private static final Pattern HUMP = Pattern.compile("([A-Z])");
  private static final Pattern SNAKE = Pattern.compile("_([a-z0-9])");

  private JsonNames() {}

  /** {@code due_on} as JSON has it: {@code dueOn}. */
  static String of(String field) {
    return SNAKE.matcher(field).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  /** {@code dueOn} as the contract has it: {@code due_on}. */
  static String contract(String name) {
    return HUMP.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }
}

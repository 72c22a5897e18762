package oversight.governance.register;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oversight.service.error.InvalidFieldException;

/**
 * A filter in a small part of the language of AIP-160: conditions joined by {@code AND}.
 *
 * @param sql conditions, each beginning with {@code and}
 * @param parameters their values
 */
record RecordFilter(String sql, Map<String, Object> parameters) {
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\s*(?:(?<field>[A-Za-z_]+)\\s*(?<operator>!=|<=|>=|=|<|>|:)\\s*)?"
              + "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>[^\\s\"=<>!:]+))\\s*");
  private static final Pattern AND = Pattern.compile("AND\\b");
  private static final String NAME = "filter";

  /** Copies the values. */
  RecordFilter {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a filter; empty for none.
   *
   * @throws InvalidFieldException where it cannot be read
   */
  static RecordFilter read(ListColumns columns, String text) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    Matcher matcher = CONDITION.matcher(text);
    int position = 0;
    while (!text.substring(position).isBlank()) {
      if (!conditions.isEmpty()) {
        Matcher and = AND.matcher(text).region(position, text.length());
        if (!and.lookingAt()) {
          throw refused("join conditions with AND, near '" + text.substring(position) + "'.");
        }
        position = and.end();
      }
      matcher.region(position, text.length());
      if (!matcher.lookingAt()) {
        throw refused(
            "write it like 'state = OPEN AND due_on < 2016-03-01', near '"
                + text.substring(position)
                + "'.");
      }
      String value =
          matcher.group("quoted") == null
              ? String.valueOf(matcher.group("bare"))
              : matcher.group("quoted").replaceAll("\\\\(.)", "$1");
      String field = matcher.group("field");
      conditions.add(
          field == null
              ? words(value, parameters)
              : condition(
                  columns, field, String.valueOf(matcher.group("operator")), value, parameters));
      position = matcher.end();
    }
    return new RecordFilter(
        conditions.stream().map(condition -> " and " + condition).reduce("", String::concat),
        parameters);
  }

  private static String words(String value, Map<String, Object> parameters) {
    return "position(lower(%s) in lower(r.title)) > 0".formatted(bind(parameters, value));
  }

  private static String condition(
      ListColumns columns,
      String field,
      String operator,
      String value,
      Map<String, Object> parameters) {
    ListColumn column =
        columns
            .find(field)
            .orElseThrow(() -> refused("there is no field '" + field + "' to filter by."));
    return switch (column.kind()) {
      case TEXT, DATE ->
          operator.equals(":")
              ? "position(lower(%s) in lower(%s)) > 0"
                  .formatted(bind(parameters, value), column.sql())
              : compare(column, operator, bind(parameters, value));
      case NUMBER ->
          compare(column, plain(field, operator), bind(parameters, number(field, value)));
      case FLAG -> compare(column, equality(field, operator), bind(parameters, flag(field, value)));
      case CHOICE ->
          compare(
              column, equality(field, operator), bind(parameters, choice(column, field, value)));
      case LIST -> {
        if (!operator.equals(":")) {
          throw refused("'" + field + "' is a list: write " + field + ":" + value + ".");
        }
        yield "jsonb_exists(%s, %s)".formatted(column.sql(), bind(parameters, value));
      }
    };
  }

  private static String compare(ListColumn column, String operator, String value) {
    // The bytes' order, so that a date's text and a page's end compare the same everywhere.
    String collation =
        column.kind() == ListColumn.Kind.TEXT || column.kind() == ListColumn.Kind.DATE
            ? " collate \"C\""
            : "";
    return "(%s)%s %s %s".formatted(column.sql(), collation, operator, value);
  }

  private static String plain(String field, String operator) {
    if (operator.equals(":")) {
      throw refused("'" + field + "' is a number: compare it with = != < <= > or >=.");
    }
    return operator;
  }

  private static String equality(String field, String operator) {
    if (!operator.equals("=") && !operator.equals("!=")) {
      throw refused("'" + field + "' is compared with = or != only.");
    }
    return operator;
  }

  private static BigDecimal number(String field, String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException none) {
      throw refused("'" + field + "' is compared with a number, and '" + value + "' is none.");
    }
  }

  private static boolean flag(String field, String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused("'" + field + "' is true or false.");
    };
  }

  private static String choice(ListColumn column, String field, String value) {
    if (column.values() == null || column.values().findValueByName(value) == null) {
      throw refused("'" + field + "' has no value '" + value + "'.");
    }
    return value;
  }

  private static String bind(Map<String, Object> parameters, Object value) {
    String name = "f" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  private static InvalidFieldException refused(String why) {
    return new InvalidFieldException(NAME, "The filter cannot be read: " + why);
  }
}

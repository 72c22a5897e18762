package oversight.collaboration.log;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.SupplierKind;

/** Understands the logs of {@code catalogue.yaml}. */
public final class LogEntries {
  private LogEntries() {}

  /**
   * The log that an entry says.
   *
   * @throws IllegalArgumentException where something is left out, unknown or contradicts another
   */
  public static Log log(LogEntry entry) {
    List<LogColumn> columns = entries(entry.columns()).stream().map(LogEntries::column).toList();
    List<LogRule> rules = entries(entry.rules()).stream().map(rule -> rule(columns, rule)).toList();
    return new Log(
        said("name", entry.name()),
        said("title", entry.title()),
        said("definition", entry.definition()),
        supplier(said("suppliedBy", entry.suppliedBy())),
        entry.membersOf() == null ? "" : entry.membersOf().strip(),
        identifier(said("table", entry.table())),
        identifier(said("view", entry.view())),
        said("key", entry.key()),
        said("dated", entry.dated()),
        columns,
        entries(entry.order()),
        rules,
        entries(entry.derives()),
        entries(entry.standing()));
  }

  private static LogColumn column(LogEntry.ColumnEntry entry) {
    String name = said("the name of a column", entry.name());
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("the column '" + name + "' is not lower-case words.");
    }
    return new LogColumn(
        name,
        said("the title of " + name, entry.title()),
        said("the definition of " + name, entry.definition()),
        kind(said("the kind of " + name, entry.kind())),
        Boolean.TRUE.equals(entry.required()),
        entries(entry.values()));
  }

  private static LogRule rule(List<LogColumn> columns, LogEntry.RuleEntry entry) {
    String code = said("the code of a rule", entry.code());
    String column = said("the column of " + code, entry.column());
    if (columns.stream().noneMatch(known -> known.name().equals(column))) {
      throw new IllegalArgumentException("the rule " + code + " points at no column: " + column);
    }
    return LogRule.of(
        columns,
        code,
        column,
        said("what holds by " + code, entry.holds()),
        said("the message of " + code, entry.message()),
        said("the remedy of " + code, entry.remedy()));
  }

  private static LogCellKind kind(String word) {
    try {
      return LogCellKind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("there is no kind of column '" + word + "'.", unknown);
    }
  }

  private static SupplierKind supplier(String word) {
    return switch (word) {
      case "unit" -> SupplierKind.SUPPLIER_KIND_UNIT;
      case "force" -> SupplierKind.SUPPLIER_KIND_FORCE;
      default -> throw new IllegalArgumentException("a log comes from a unit or a force.");
    };
  }

  /** It goes into SQL by name. */
  private static String identifier(String name) {
    if (!name.matches("[a-z]+(_[a-z]+)*")) {
      throw new IllegalArgumentException("'" + name + "' is not the name of a table.");
    }
    return name;
  }

  private static String said(String what, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(what + " is missing.");
    }
    return text.strip();
  }

  private static <T> List<T> entries(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}

package oversight.collaboration.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One log of {@code catalogue.yaml}, word for word; {@link LogEntries} understands it. */
public record LogEntry(
    @Nullable String name,
    @Nullable String title,
    @Nullable String definition,
    @Nullable String suppliedBy,
    @Nullable String membersOf,
    @Nullable String table,
    @Nullable String view,
    @Nullable String key,
    @Nullable String dated,
    @Nullable List<ColumnEntry> columns,
    @Nullable List<String> order,
    @Nullable List<RuleEntry> rules,
    @Nullable List<String> derives,
    @Nullable List<String> standing) {

  /** A column, word for word. */
  public record ColumnEntry(
      @Nullable String name,
      @Nullable String title,
      @Nullable String definition,
      @Nullable String kind,
      @Nullable Boolean required,
      @Nullable List<String> values) {}

  /** A rule, word for word. */
  public record RuleEntry(
      @Nullable String code,
      @Nullable String column,
      @Nullable String holds,
      @Nullable String message,
      @Nullable String remedy) {}
}

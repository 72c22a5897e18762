package oversight.governance.register;

import java.util.Locale;
import oversight.service.error.InvalidFieldException;

/**
 * The order of a list: by one field, then by id, so that every record has one place.
 *
 * @param column the field; the id's own where none was asked for
 * @param descending whether the last comes first
 */
record RecordOrder(ListColumn column, boolean descending) {
  private static final ListColumn ID = new ListColumn("r.id", ListColumn.Kind.TEXT, null);

  /**
   * Reads {@code due_on} or {@code due_on desc}; empty for the newest first.
   *
   * @throws InvalidFieldException where there is no such field
   */
  static RecordOrder read(ListColumns columns, String text) {
    if (text.isBlank()) {
      return new RecordOrder(ID, true);
    }
    String[] words = text.strip().split("\\s+", -1);
    String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "asc";
    if (words.length > 2 || !(direction.equals("asc") || direction.equals("desc"))) {
      throw refused("name one field, with ' desc' behind it for the other way round.");
    }
    ListColumn column =
        columns
            .find(words[0])
            .filter(found -> found.kind() != ListColumn.Kind.LIST)
            .orElseThrow(() -> refused("there is no field '" + words[0] + "' to order by."));
    return new RecordOrder(column, direction.equals("desc"));
  }

  /** The expression; texts in the order of their bytes, what has no date last. */
  String expression() {
    return switch (column.kind()) {
      case NUMBER -> column.sql();
      case FLAG -> "(" + column.sql() + ")::int::numeric";
      case DATE ->
          descending
              ? "(%s) collate \"C\"".formatted(column.sql())
              : "coalesce(nullif(%s, ''), '~') collate \"C\"".formatted(column.sql());
      case TEXT, CHOICE, LIST -> "(" + column.sql() + ") collate \"C\"";
    };
  }

  /** Whether its values are numbers. */
  boolean isNumeric() {
    return column.kind() == ListColumn.Kind.NUMBER || column.kind() == ListColumn.Kind.FLAG;
  }

  /** {@code asc} or {@code desc}. */
  String direction() {
    return descending ? "desc" : "asc";
  }

  private static InvalidFieldException refused(String why) {
    return new InvalidFieldException("order_by", "The order cannot be read: " + why);
  }
}

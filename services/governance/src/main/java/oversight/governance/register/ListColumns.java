package oversight.governance.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the lists of one register can be filtered and ordered by, on a day.
 *
 * @param overdue whether a record is overdue, as PostgreSQL reads it
 */
record ListColumns(Shape shape, String overdue, String keeper) {
  private static final String OWNER = "owner";
  private static final String OVERDUE = "overdue";

  static ListColumns of(Shape shape, List<DueDay> dueDays, LocalDate today, String secretariat) {
    return new ListColumns(shape, overdue(shape, dueDays, today), keeper(secretariat));
  }

  /** Whether any of these days has gone by, of the row {@code r}. */
  static String overdue(Shape shape, List<DueDay> dueDays, LocalDate today) {
    return dueDays.isEmpty()
        ? "false"
        : dueDays.stream().map(day -> day.sql(shape, today)).collect(Collectors.joining(" or "));
  }

  /** Who keeps a record: the officers, where it names nobody. */
  private static String keeper(String secretariat) {
    return "coalesce(nullif(r.owner, ''), '%s')".formatted(secretariat.replace("'", "''"));
  }

  /** The field of this name, as the contract or as JSON spells it. */
  Optional<ListColumn> find(String name) {
    if (name.equals(OWNER)) {
      return Optional.of(new ListColumn(keeper, ListColumn.Kind.TEXT, null));
    }
    return name.equals(OVERDUE) && shape.has(OVERDUE)
        ? Optional.of(new ListColumn("(" + overdue + ")", ListColumn.Kind.FLAG, null))
        : ListColumn.find(shape, name);
  }
}

package oversight.collaboration.log;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oversight.returns.v1.SupplierKind;

/**
 * A log that a collaboration takes: what a row is made of and what is derived from the rows. Its
 * rows stand in a table of their own, {@code <table>}, with a column for each of the log's.
 *
 * @param name as requests name it: {@code calls}
 * @param title for people: "Call log"
 * @param definition what a row is
 * @param suppliedBy who sends it
 * @param membersOf the slug of the unit inside the collaboration to which the forces of a row must
 *     belong on its day; empty for the collaboration itself
 * @param table the table of its rows, which the service's role may only add to
 * @param view through which the rows are read, by who may see them
 * @param key the column whose reference no two rows of a file share
 * @param dated the column whose day decides to which quarter a row belongs
 * @param columns all of them, in the order of the template
 * @param order columns of moments that cannot run backwards, first to last
 * @param rules what else must hold of a row
 * @param derives the codes of the parts that are derived from it, never uploaded beside it
 * @param standing those of them that follow from the records of all quarters together, and are
 *     worked out when they are read
 */
public record Log(
    String name,
    String title,
    String definition,
    SupplierKind suppliedBy,
    String membersOf,
    String table,
    String view,
    String key,
    String dated,
    List<LogColumn> columns,
    List<String> order,
    List<LogRule> rules,
    List<String> derives,
    List<String> standing) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException where a name is given twice or names no column
   */
  public Log {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
    rules = List.copyOf(rules);
    derives = List.copyOf(derives);
    standing = List.copyOf(standing);
    if (!derives.containsAll(standing)) {
      throw new IllegalArgumentException("What stands from quarter to quarter must be derived.");
    }
    Set<String> names = new HashSet<>();
    for (LogColumn column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("The column " + column.name() + " is given twice.");
      }
    }
    if (!names.contains(key) || !names.contains(dated) || !names.containsAll(order)) {
      throw new IllegalArgumentException(
          "key, dated and order name columns of the log, and one of them does not.");
    }
    if (!columns.stream().map(LogColumn::name).filter(order::contains).toList().equals(order)) {
      throw new IllegalArgumentException("The columns of order stand in another order.");
    }
  }

  /** The column of this name. */
  public Optional<LogColumn> column(String named) {
    return columns.stream().filter(column -> column.name().equals(named)).findFirst();
  }

  /** The columns without which a file cannot be read. */
  public List<String> required() {
    return columns.stream().filter(LogColumn::required).map(LogColumn::name).toList();
  }
}

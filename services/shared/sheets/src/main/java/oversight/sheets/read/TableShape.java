package oversight.sheets.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of the table that is looked for. Names are in lower case and compared without regard
 * to case or space.
 *
 * @param columns all that are read, in the order in which {@link TableRow} counts them
 * @param required those among them without which nothing can be read
 * @param ignored those that may be there for people to look at and are not read
 */
public record TableShape(List<String> columns, Set<String> required, Set<String> ignored) {
  /** Copies the collections. */
  public TableShape {
    columns = List.copyOf(columns);
    required = Set.copyOf(required);
    ignored = Set.copyOf(ignored);
  }

  /** A column's name as it is compared. */
  static String folded(String heading) {
    return Spaces.trim(heading).replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
  }

  /** The columns' names as a CSV has them: {@code measure,period,value}. */
  String inWords() {
    return String.join(",", columns);
  }
}

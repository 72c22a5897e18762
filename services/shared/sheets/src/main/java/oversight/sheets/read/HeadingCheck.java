package oversight.sheets.read;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Says what is wrong with the names of the columns. */
final class HeadingCheck {
  private final TableShape shape;
  private final Consumer<Observation> found;

  HeadingCheck(TableShape shape, Consumer<Observation> found) {
    this.shape = shape;
    this.found = found;
  }

  /** Whether rows can be read beneath it. */
  boolean check(String sheet, Heading heading) {
    boolean good = true;
    Set<String> seen = new HashSet<>();
    for (String name : heading.names()) {
      boolean read = shape.columns().contains(name);
      if (!name.isEmpty() && !read && !shape.ignored().contains(name)) {
        refuse(
            ObservationKind.COLUMN_UNKNOWN,
            sheet,
            heading.row(),
            name,
            "There is no column " + Quoted.of(name) + ".");
      } else if (read && !seen.add(name)) {
        refuse(
            ObservationKind.COLUMN_TWICE,
            sheet,
            heading.row(),
            name,
            "The column '" + name + "' stands twice.");
        good = false;
      }
    }
    for (String needed : shape.columns()) {
      if (shape.required().contains(needed) && !seen.contains(needed)) {
        refuse(
            ObservationKind.COLUMN_MISSING,
            sheet,
            heading.row(),
            needed,
            "The column '" + needed + "' is missing.");
        good = false;
      }
    }
    return good;
  }

  private void refuse(ObservationKind kind, String sheet, int row, String column, String message) {
    String quoted = Quoted.of(column);
    found.accept(
        new Observation(
            kind,
            sheet,
            row,
            quoted.substring(1, quoted.length() - 1),
            message,
            "The first row of the table names its columns: "
                + shape.inWords()
                + ". Only "
                + String.join(
                    ", ", shape.columns().stream().filter(shape.required()::contains).toList())
                + " must be there."));
  }
}

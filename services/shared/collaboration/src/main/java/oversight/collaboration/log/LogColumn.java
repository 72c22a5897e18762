package oversight.collaboration.log;

import java.util.List;

/**
 * A column of a log.
 *
 * @param name as it stands in the header: {@code on-scene}
 * @param title for people
 * @param definition what belongs there, in a sentence
 * @param kind what its cells hold
 * @param required whether a row without it is refused
 * @param values of a choice, in order; empty for any other kind
 */
public record LogColumn(
    String name,
    String title,
    String definition,
    LogCellKind kind,
    boolean required,
    List<String> values) {

  /** Copies the list. */
  public LogColumn {
    values = List.copyOf(values);
    if ((kind == LogCellKind.CHOICE) == values.isEmpty()) {
      throw new IllegalArgumentException(
          "The column " + name + " must have values if it is a choice, and only then.");
    }
  }

  /** Its name in SQL and in rules: {@code on_scene}. */
  public String identifier() {
    return name.replace('-', '_');
  }
}

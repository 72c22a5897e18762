package oversight.portal.api.resources;

import java.util.Arrays;
import java.util.List;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;

/**
 * By what an answer is divided.
 *
 * @param names what was asked for
 */
record ApartBy(List<String> names) {
  ApartBy {
    names = List.copyOf(names);
  }

  /**
   * Reads a parameter such as {@code force,priority}; empty text divides by nothing.
   *
   * @throws RefusedException (INVALID_FIELD) where it names anything else
   */
  static ApartBy read(String parameter, String text, String... known) {
    List<String> names =
        text.isBlank() ? List.of() : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    for (String name : names) {
      if (!Arrays.asList(known).contains(name)) {
        throw new RefusedException(
            Refusal.ofField(
                parameter,
                "'" + name + "' is none of " + String.join(", ", known) + ", joined by commas."));
      }
    }
    return new ApartBy(names);
  }

  boolean has(String name) {
    return names.contains(name);
  }
}

package oversight.analysis.series;

import java.util.List;

/** Names strung together. */
public final class Names {

  private Names() {}

  /** "A", "A and B", "A, B and C". */
  public static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}

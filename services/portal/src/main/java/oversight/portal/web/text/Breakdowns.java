package oversight.portal.web.text;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Breakdowns as people read them. */
public final class Breakdowns {
  private Breakdowns() {}

  /** "level major; threat drugs" of {@code level=major;threat=drugs}; empty for the whole. */
  public static String words(String breakdown) {
    return Arrays.stream(breakdown.split(";"))
        .map(pair -> pair.replace('=', ' ').replace('-', ' '))
        .collect(Collectors.joining("; "));
  }
}

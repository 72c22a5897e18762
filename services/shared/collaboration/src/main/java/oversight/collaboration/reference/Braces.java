package oversight.collaboration.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what stands between {@code {{} and {@code }}} in a text. */
final class Braces {
  private static final Pattern PAIR = Pattern.compile("\\{\\{([^{}\\n]{0,300})\\}\\}");
  private static final Pattern HALF = Pattern.compile("\\{\\{|\\}\\}");

  private Braces() {}

  /**
   * A place in a text.
   *
   * @param text with its braces
   * @param body without them
   * @param start where it begins
   * @param end where it ends
   * @param whole whether both braces are there
   */
  record Found(String text, String body, int start, int end, boolean whole) {}

  /** Every one, in order. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    Matcher pair = PAIR.matcher(text);
    int from = 0;
    while (pair.find()) {
      halves(text, from, pair.start(), found);
      found.add(new Found(pair.group(), pair.group(1), pair.start(), pair.end(), true));
      from = pair.end();
    }
    halves(text, from, text.length(), found);
    return found;
  }

  private static void halves(String text, int from, int to, List<Found> found) {
    Matcher half = HALF.matcher(text).region(from, to);
    while (half.find()) {
      found.add(new Found(half.group(), "", half.start(), half.end(), false));
    }
  }
}

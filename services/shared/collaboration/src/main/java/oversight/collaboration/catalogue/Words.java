package oversight.collaboration.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The forms that codes and words of a catalogue take. */
final class Words {
  private static final Pattern MEASURE_CODE = Pattern.compile("[A-Z]{2,6}[0-9]{2,3}");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Words() {}

  static boolean isMeasureCode(String text) {
    return MEASURE_CODE.matcher(text).matches();
  }

  static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /** The measure that a part belongs to: {@code CM03} of {@code CM03.tests}. */
  static String measureOf(String partCode) {
    int dot = partCode.indexOf('.');
    return dot < 0 ? partCode : partCode.substring(0, dot);
  }

  static boolean isPartCode(String text) {
    String measure = measureOf(text);
    return isMeasureCode(measure)
        && (text.equals(measure) || isSlug(text.substring(measure.length() + 1)));
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  static void refuseTwins(List<String> words, String where) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      require(seen.add(word), where + " names '" + word + "' twice.");
    }
  }
}

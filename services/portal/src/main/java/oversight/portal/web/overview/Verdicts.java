package oversight.portal.web.overview;

import java.util.List;
import java.util.regex.Pattern;
import oversight.returns.v1.Variation;

/** What a variation is called, and whether somebody should say why. */
final class Verdicts {
  private static final Pattern ONE_MONTH =
      Pattern.compile("^(\\p{L}+ \\d{4}) (fell below|breached)");

  private Verdicts() {}

  static boolean needsExplaining(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH,
          IMPROVEMENT_LOW,
          CONCERN_HIGH,
          CONCERN_LOW,
          NEUTRAL_HIGH,
          NEUTRAL_LOW ->
          true;
      case COMMON_CAUSE, VARIATION_UNSPECIFIED, UNRECOGNIZED -> false;
    };
  }

  static String word(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "Improved";
      case CONCERN_HIGH, CONCERN_LOW -> "Worsened";
      case NEUTRAL_HIGH, NEUTRAL_LOW -> "Needs explaining";
      case COMMON_CAUSE, VARIATION_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** What worsened comes first, then what needs explaining, then what improved. */
  static int rank(Variation variation) {
    return switch (variation) {
      case CONCERN_HIGH, CONCERN_LOW -> 0;
      case NEUTRAL_HIGH, NEUTRAL_LOW -> 1;
      default -> 2;
    };
  }

  /** The same rank, of the word. */
  static int rankOf(String verdict) {
    return List.of("Worsened", "Needs explaining", "Improved").indexOf(verdict);
  }

  /**
   * What the chart says, "December 2011 is part of a long run above the process average", without
   * what the last quarter did: against the one before it may have gone the other way. A month that
   * stands out by itself is said to, since the quarter may have gone the other way, too.
   */
  static String reason(String sentence) {
    String said = sentence.substring(sentence.lastIndexOf("; ") + 1).strip();
    String alone = ONE_MONTH.matcher(said).replaceFirst("$1 by itself $2");
    return alone.endsWith(".") ? alone : alone + ".";
  }

  static String style(Variation variation) {
    return switch (variation) {
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> "app-explain--better";
      case CONCERN_HIGH, CONCERN_LOW -> "app-explain--worse";
      default -> "app-explain--unusual";
    };
  }
}

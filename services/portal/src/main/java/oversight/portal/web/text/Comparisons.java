package oversight.portal.web.text;

import java.util.regex.Pattern;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;

/** Comparisons where the page already says which quarter is meant. */
public final class Comparisons {
  private static final Pattern BASE = Pattern.compile(" (on|in) Q[1-4] \\d{4}/\\d{2} \\([^)]*\\)");

  private static final Pattern NAMED_BASE = Pattern.compile(" (?:on|in) (?=[A-Z0-9]).*$");
  private static final String SAME = "the same as ";

  private Comparisons() {}

  /**
   * For a table whose column says what is compared with: "up 12%", "down from 5", "no change"; that
   * there is nothing to compare with where there is nothing.
   */
  public static String inColumn(Comparison comparison) {
    String sentence = comparison.getSentence();
    if (sentence.isEmpty()) {
      return "no earlier figure";
    }
    return sentence.startsWith(SAME) ? "no change" : NAMED_BASE.matcher(sentence).replaceFirst("");
  }

  /** "down 12% on the same quarter last year"; that there is none where there is none. */
  public static String brief(Comparison comparison) {
    String sentence = comparison.getSentence();
    if (sentence.isEmpty()) {
      return "No figure for the "
          + (comparison.getKind() == ComparisonKind.PREVIOUS_QUARTER
              ? "quarter before."
              : "same quarter last year.");
    }
    return switch (comparison.getKind()) {
      case PREVIOUS_QUARTER -> against(sentence, "the quarter before");
      case SAME_QUARTER_LAST_YEAR -> against(sentence, "the same quarter last year");
      default -> sentence;
    };
  }

  private static String against(String sentence, String base) {
    return sentence.startsWith(SAME)
        ? "no change on " + base
        : BASE.matcher(sentence).replaceFirst(" $1 " + base);
  }
}

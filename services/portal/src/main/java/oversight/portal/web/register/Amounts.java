package oversight.portal.web.register;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts as people type them: £21,250, 21 250, 61.5%. A comma parts thousands and nothing else, so
 * that 100,00 is a question and never ten thousand.
 */
final class Amounts {
  private static final Pattern NUMBER =
      Pattern.compile("[-−]?(\\d+|\\d{1,3}(,\\d{3})+|\\d{1,3}( \\d{3})+)([.]\\d+)?");
  private static final Pattern MARKS = Pattern.compile("[£%]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2009\\u202F]+");

  private Amounts() {}

  /** The number that is meant; empty where none can be. */
  static Optional<BigDecimal> read(String text) {
    String plain = SPACES.matcher(MARKS.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    String joined = plain.startsWith("- ") ? "-" + plain.substring(2) : plain;
    return NUMBER.matcher(joined).matches()
        ? Optional.of(new BigDecimal(joined.replace(",", "").replace(" ", "").replace('−', '-')))
        : Optional.empty();
  }
}

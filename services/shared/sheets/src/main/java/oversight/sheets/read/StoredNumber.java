package oversight.sheets.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Numbers as workbooks store them: decimals, printed from binary floating point with up to 17
 * significant digits. Excel itself shows 15 and keeps the noise from its users: 17.6 may be stored
 * as 17.600000000000001. (Microsoft, "Excel specifications and limits": number precision 15
 * digits.)
 */
final class StoredNumber {
  private static final int SHOWN_DIGITS = 15;
  private static final int LONGEST = 64;
  private static final int LARGEST_EXPONENT = 400;
  private static final MathContext SHOWN = new MathContext(SHOWN_DIGITS, RoundingMode.HALF_UP);

  private StoredNumber() {}

  /** The exact decimal without exponent, at most 15 significant digits; empty where it is none. */
  static Optional<String> text(String stored) {
    if (isPlain(stored)) {
      return Optional.of(stored);
    }
    return value(stored).map(BigDecimal::toPlainString);
  }

  /** The same as a number. */
  static Optional<BigDecimal> value(String stored) {
    if (stored.isEmpty() || stored.length() > LONGEST) {
      return Optional.empty();
    }
    BigDecimal value;
    try {
      value = new BigDecimal(stored);
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
    if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
      return Optional.empty();
    }
    if (value.precision() > SHOWN_DIGITS) {
      value = value.round(SHOWN).stripTrailingZeros();
    }
    return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
  }

  /** Digits with at most one point between them, and few enough of them. */
  private static boolean isPlain(String stored) {
    int from = stored.startsWith("-") ? 1 : 0;
    int digits = stored.length() - from;
    if (digits == 0 || digits > SHOWN_DIGITS) {
      return false;
    }
    boolean point = false;
    for (int i = from; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c == '.' && !point && i > from && i + 1 < stored.length()) {
        point = true;
      } else if (c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }
}

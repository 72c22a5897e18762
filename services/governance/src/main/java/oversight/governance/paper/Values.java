package oversight.governance.paper;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;

/** Differences between values as a page shows them, rounded half up; exact values stay exact. */
final class Values {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final String MINUS = "\u2212";

  private Values() {}

  /** The exact value; empty where none is set or it is no number. */
  static Optional<BigDecimal> exact(boolean set, Decimal decimal) {
    if (!set) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(decimal.getValue()));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** A difference with its sign: "+1,204", "−0.4 points", "+£1,000", "−0:35". */
  static String difference(BigDecimal value, Unit unit) {
    BigDecimal size = value.abs();
    String shown =
        switch (unit) {
          case UNIT_POUNDS -> "£" + grouped(size, size.stripTrailingZeros().scale() > 0 ? 2 : 0);
          case UNIT_MINUTES, UNIT_SECONDS -> clock(size);
          case UNIT_PERCENT, UNIT_POINTS -> grouped(size, 1) + " points";
          case UNIT_FTE, UNIT_RATE -> grouped(size, 1);
          case UNIT_COUNT, UNIT_STOCK, UNIT_UNSPECIFIED, UNRECOGNIZED ->
              grouped(size, Math.clamp(size.stripTrailingZeros().scale(), 0, 2));
        };
    return sign(value, shown) + shown;
  }

  /** A value as it stands: "£1,204", "25.0%", "1,100". */
  static String shown(BigDecimal value, Unit unit) {
    BigDecimal size = value.abs();
    int places = Math.clamp(size.stripTrailingZeros().scale(), 0, 2);
    String shown =
        switch (unit) {
          case UNIT_POUNDS -> "£" + grouped(size, places > 0 ? 2 : 0);
          case UNIT_PERCENT -> grouped(size, 1) + "%";
          default -> grouped(size, places);
        };
    return value.signum() < 0 ? sign(value, shown) + shown : shown;
  }

  /** A change in per cent with its sign: "+12.3%". */
  static String percentChange(BigDecimal value) {
    String shown = grouped(value.abs(), 1) + "%";
    return sign(value, shown) + shown;
  }

  /** The sign that stands in place of a number; empty where there is none. */
  static String symbol(Symbol symbol) {
    return switch (symbol) {
      case NOT_AVAILABLE -> "[x]";
      case NOT_APPLICABLE -> "[z]";
      case CONFIDENTIAL -> "[c]";
      case SYMBOL_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** What the values of a chart count, in the words that its axis takes. */
  static String unit(Unit unit) {
    return switch (unit) {
      case UNIT_PERCENT -> "%";
      case UNIT_POUNDS -> "£";
      case UNIT_MINUTES -> "minutes";
      case UNIT_SECONDS -> "seconds";
      case UNIT_FTE -> "full-time equivalents";
      case UNIT_POINTS -> "percentage points";
      case UNIT_RATE -> "rate";
      case UNIT_COUNT, UNIT_STOCK, UNIT_UNSPECIFIED, UNRECOGNIZED -> "numbers";
    };
  }

  /** What rounds to zero has no sign: never "−0.0 points". */
  private static String sign(BigDecimal value, String shown) {
    if (shown.chars().noneMatch(letter -> letter >= '1' && letter <= '9')) {
      return "";
    }
    return switch (value.signum()) {
      case 1 -> "+";
      case -1 -> MINUS;
      default -> "";
    };
  }

  private static String grouped(BigDecimal value, int decimals) {
    return String.format(
        Locale.UK, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_UP));
  }

  private static String clock(BigDecimal value) {
    BigDecimal[] parts = value.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(SIXTY);
    return String.format(Locale.UK, "%,d:%02d", parts[0].longValue(), parts[1].intValue());
  }
}

package oversight.portal.web.text;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Unit;

/**
 * Numbers as people read them: thousands separated, rounded half up, the unit where it is a sign.
 */
public final class Numbers {
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Numbers() {}

  /** The exact number, or null where the text is none. */
  public static @Nullable BigDecimal exact(Decimal decimal) {
    try {
      return new BigDecimal(decimal.getValue());
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** A value in its unit: "1,234", "17.6%", "£1,200.50", "1:05". Empty where there is none. */
  public static String shown(Decimal decimal, Unit unit) {
    BigDecimal value = exact(decimal);
    return value == null ? "" : shown(value, unit);
  }

  /** A value in its unit. */
  public static String shown(BigDecimal value, Unit unit) {
    BigDecimal size = value.abs();
    String shown =
        switch (unit) {
          case UNIT_PERCENT -> format("#,##0.0", size) + "%";
          case UNIT_POINTS -> format("#,##0.0", size) + " percentage points";
          case UNIT_POUNDS -> "£" + format(whole(size) ? "#,##0" : "#,##0.00", size);
          case UNIT_MINUTES, UNIT_SECONDS -> sixties(size);
          case UNIT_FTE, UNIT_RATE -> format("#,##0.##", size);
          case UNIT_COUNT, UNIT_STOCK, UNIT_UNSPECIFIED, UNRECOGNIZED -> format("#,##0.##", size);
        };
    // What rounds to zero has no sign: never "−0.0 percentage points".
    boolean isZero = shown.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
    return value.signum() < 0 && !isZero ? "−" + shown : shown;
  }

  /** A count: "12,345". */
  public static String count(long count) {
    return format("#,##0", BigDecimal.valueOf(count));
  }

  /** "1 row", "2 rows". */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** "12 bytes", "34 kB", "1.2 MB". */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte", "bytes");
    }
    return bytes < 1_000_000
        ? format("#,##0", BigDecimal.valueOf(bytes).movePointLeft(3)) + " kB"
        : format("#,##0.0", BigDecimal.valueOf(bytes).movePointLeft(6)) + " MB";
  }

  private static boolean whole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private static String sixties(BigDecimal size) {
    BigDecimal[] parts = size.setScale(0, RoundingMode.HALF_UP).divideAndRemainder(SIXTY);
    return "%s:%02d".formatted(format("#,##0", parts[0]), parts[1].intValueExact());
  }

  private static String format(String pattern, BigDecimal value) {
    DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.UK));
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }
}

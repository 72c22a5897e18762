package oversight.analysis.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;
import oversight.analysis.series.Reading;

/** Figures as they are shown: the only place where they are rounded, half up. */
public final class Display {

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private Display() {}

  /** A number rounded half up, away from zero on the half: 2.5 gives 3, -2.5 gives -3. */
  public static BigDecimal halfUp(BigDecimal value, int decimals) {
    return value.setScale(decimals, RoundingMode.HALF_UP);
  }

  /** A number with thousands commas and so many decimals, a hyphen-minus before a negative one. */
  public static String number(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    BigDecimal rounded = halfUp(value, decimals);
    return format.format(rounded);
  }

  /**
   * A figure in its unit, such as "1,234", "£12.50", "17.6%", "1:05" or "2.3 percentage points".
   */
  public static String of(BigDecimal value, Unit unit) {
    return switch (unit) {
      case COUNT -> number(value, 0);
      case NUMBER, RATE -> number(value, 1);
      case POUNDS -> pounds(value);
      case PER_CENT -> number(value, 1) + "%";
      case POINTS -> points(value);
      case MINUTES, SECONDS -> sixtieths(value);
    };
  }

  /** What a cell shows: the figure in its unit, or its symbol. */
  public static String of(Reading reading, Unit unit) {
    return switch (reading) {
      case Amount(BigDecimal value) -> of(value, unit);
      case Gap gap -> gap.symbol().text();
    };
  }

  private static String pounds(BigDecimal value) {
    boolean whole = halfUp(value, 2).stripTrailingZeros().scale() <= 0;
    String digits = number(value.abs(), whole ? 0 : 2);
    return (halfUp(value, 2).signum() < 0 ? "-£" : "£") + digits;
  }

  private static String points(BigDecimal value) {
    BigDecimal rounded = halfUp(value, 1);
    String unit =
        rounded.abs().compareTo(BigDecimal.ONE) == 0 ? " percentage point" : " percentage points";
    return number(value, 1) + unit;
  }

  private static String sixtieths(BigDecimal value) {
    BigDecimal rounded = halfUp(value, 0);
    BigDecimal[] parts = rounded.abs().divideAndRemainder(SIXTY);
    String seconds = String.format(Locale.ROOT, "%02d", parts[1].intValueExact());
    return (rounded.signum() < 0 ? "-" : "") + number(parts[0], 0) + ":" + seconds;
  }
}

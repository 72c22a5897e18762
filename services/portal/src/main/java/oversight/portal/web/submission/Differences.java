package oversight.portal.web.submission;

import java.math.BigDecimal;
import java.math.RoundingMode;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Unit;

/** A difference between two figures, in words. */
final class Differences {
  /** A percentage change from a smaller base misleads, so only the difference is told. */
  private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(20);

  private Differences() {}

  /** "up 12 (9%)", "down 3", "no change". */
  static String words(BigDecimal now, BigDecimal then, Unit unit) {
    BigDecimal difference = now.subtract(then);
    if (difference.signum() == 0) {
      return "no change";
    }
    String words =
        (difference.signum() > 0 ? "up " : "down ") + Numbers.shown(difference.abs(), unit);
    if (then.abs().compareTo(SMALLEST_BASE) < 0) {
      return words;
    }
    BigDecimal percent =
        difference
            .abs()
            .multiply(BigDecimal.valueOf(100))
            .divide(then.abs(), 0, RoundingMode.HALF_UP);
    return words + " (" + percent.toPlainString() + "%)";
  }

  /** How large it is beside the base; of a small base, as if that were 20. */
  static double size(BigDecimal now, BigDecimal then) {
    return now.subtract(then).abs().doubleValue() / then.abs().max(SMALLEST_BASE).doubleValue();
  }
}

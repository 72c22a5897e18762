package oversight.analysis.series;

import java.math.BigDecimal;
import oversight.analysis.period.Period;

/** What was read for one period. */
public record Point(Period period, Reading reading) {

  /** A point with a number. */
  public static Point of(Period period, BigDecimal value) {
    return new Point(period, new Amount(value));
  }

  /** A point with a whole number. */
  public static Point of(Period period, long value) {
    return of(period, BigDecimal.valueOf(value));
  }

  /** A point without a number. */
  public static Point gap(Period period, Symbol symbol, String reason) {
    return new Point(period, new Gap(symbol, reason));
  }
}

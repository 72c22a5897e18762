package oversight.analysis.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a figure lies from its base.
 *
 * @param difference figure - base, exact
 * @param unit what the difference counts in: percentage points where the figures are per cent
 * @param perCent (figure - base) / |base| x 100, in DECIMAL128; empty for figures in per cent,
 *     where the base is zero and where the base is too small
 * @param countsOnly whether the base is under 20, so that only counts are to be shown
 */
public record Change(
    BigDecimal difference, Unit unit, Optional<BigDecimal> perCent, boolean countsOnly) {

  /** 1 for more, -1 for less, 0 for the same. */
  public int direction() {
    return difference.signum();
  }
}

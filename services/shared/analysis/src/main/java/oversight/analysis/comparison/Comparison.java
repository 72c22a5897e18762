package oversight.analysis.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Gap;

/**
 * A figure beside its base.
 *
 * @param basis what the base is
 * @param unit what both figures count in
 * @param current the figure
 * @param base what it is compared with
 * @param change how far apart they are, empty where either has no number
 */
public record Comparison(Basis basis, Unit unit, Side current, Side base, Optional<Change> change) {

  /** A base under this shows counts only: percentages of so few mislead. */
  public static final BigDecimal SMALL_BASE = BigDecimal.valueOf(20);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Compares two sides: difference = current - base; change = difference / |base| x 100 per cent,
   * never for figures that are themselves per cent, nor from a base under 20.
   */
  public static Comparison of(Basis basis, Unit unit, Side current, Side base) {
    Optional<Change> change =
        current.reading() instanceof Amount(BigDecimal now)
                && base.reading() instanceof Amount(BigDecimal then)
            ? Optional.of(change(unit, now, then, base))
            : Optional.empty();
    return new Comparison(basis, unit, current, base, change);
  }

  private static Change change(Unit unit, BigDecimal now, BigDecimal then, Side base) {
    boolean small = base.size().filter(size -> size.abs().compareTo(SMALL_BASE) < 0).isPresent();
    BigDecimal difference = now.subtract(then);
    boolean points = unit == Unit.PER_CENT || unit == Unit.POINTS;
    Optional<BigDecimal> perCent =
        points || small || then.signum() == 0
            ? Optional.empty()
            : Optional.of(difference.multiply(HUNDRED).divide(then.abs(), MathContext.DECIMAL128));
    return new Change(difference, unit.ofDifference(), perCent, small);
  }

  /** Why there is no change to state, as a sentence; empty where there is one. */
  public Optional<String> whyNot() {
    if (current.reading() instanceof Gap gap) {
      return Optional.of(gap.reason());
    }
    return base.reading() instanceof Gap gap ? Optional.of(gap.reason()) : Optional.empty();
  }
}

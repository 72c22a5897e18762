package oversight.papers.chart;

import java.math.BigDecimal;

/**
 * A stretch of the first series that behaves as one process, as statistical process control sees
 * it.
 *
 * @param first the place of its first value, counted from 0
 * @param last the place of its last value
 */
public record ControlLimits(
    int first, int last, BigDecimal mean, BigDecimal lower, BigDecimal upper) {
  public ControlLimits {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "A process from place %d to %d is none; expected first ≤ last.".formatted(first, last));
    }
    if (lower.compareTo(mean) > 0 || upper.compareTo(mean) < 0) {
      throw new IllegalArgumentException(
          "Limits %s to %s do not enclose the mean %s.".formatted(lower, upper, mean));
    }
  }

  /** Two thirds of the way from the mean to a limit. */
  double twoThirds(BigDecimal limit) {
    return mean.doubleValue() + (limit.doubleValue() - mean.doubleValue()) * 2 / 3;
  }
}

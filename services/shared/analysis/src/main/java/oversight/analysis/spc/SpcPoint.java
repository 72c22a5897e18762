package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.Reading;

/**
 * One period on the chart.
 *
 * @param period the period
 * @param reading its number, or the gap that breaks the line here
 * @param process the process it belongs to
 * @param cause the rule it meets
 * @param variation what that means, by the measure's polarity
 */
public record SpcPoint(
    Period period, Reading reading, SpcProcess process, SpecialCause cause, Variation variation) {

  /** The number, empty for a gap. */
  public Optional<BigDecimal> value() {
    return reading.amount();
  }

  /** The process average. */
  public Optional<BigDecimal> mean() {
    return process.mean();
  }

  /** The lower limit. */
  public Optional<BigDecimal> lower() {
    return process.limits().map(Limits::lower);
  }

  /** The lower two-thirds line. */
  public Optional<BigDecimal> lowerTwoThirds() {
    return process.limits().map(Limits::lowerTwoThirds);
  }

  /** The upper two-thirds line. */
  public Optional<BigDecimal> upperTwoThirds() {
    return process.limits().map(Limits::upperTwoThirds);
  }

  /** The upper limit. */
  public Optional<BigDecimal> upper() {
    return process.limits().map(Limits::upper);
  }
}

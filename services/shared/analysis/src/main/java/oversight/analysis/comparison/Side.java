package oversight.analysis.comparison;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.Counted;
import oversight.analysis.series.Measured;
import oversight.analysis.series.PerHead;
import oversight.analysis.series.Rated;
import oversight.analysis.series.Reading;
import oversight.analysis.series.Stock;
import oversight.analysis.series.Total;

/**
 * One side of a comparison.
 *
 * @param period the period it stands for
 * @param reading the figure or the gap
 * @param partial what the parts that are there come to, only where some are missing
 * @param size what the figure rests on and decides whether it is too small for percentages: the
 *     figure itself for a count, the count for a rate per head, the denominator for a rate; empty
 *     where that is unknown
 * @param counts numerator and denominator of a rate, empty for anything else
 */
public record Side(
    Period period,
    Reading reading,
    Optional<BigDecimal> partial,
    Optional<BigDecimal> size,
    Optional<Fraction> counts) {

  /** The parts of a rate, as counts. */
  public record Fraction(BigDecimal numerator, BigDecimal denominator) {}

  /** A measure's figure for a period. */
  public static Side of(Measured measured, Period period) {
    Total total = measured.over(period);
    return switch (measured) {
      case Counted _, Stock _ -> of(period, total, total.reading().amount(), Optional.empty());
      case PerHead rate -> {
        Optional<BigDecimal> events = rate.count().over(period).reading().amount();
        Optional<BigDecimal> people = rate.population().at(period).amount();
        yield of(period, total, events, fraction(events, people));
      }
      case Rated rated -> {
        Optional<BigDecimal> above = rated.numerators().over(period).reading().amount();
        Optional<BigDecimal> below = rated.denominators().over(period).reading().amount();
        yield of(period, total, below, fraction(above, below));
      }
    };
  }

  private static Optional<Fraction> fraction(
      Optional<BigDecimal> above, Optional<BigDecimal> below) {
    return above.flatMap(top -> below.map(bottom -> new Fraction(top, bottom)));
  }

  /** A given number, such as a target, that is never too small to compare with. */
  public static Side given(Period period, Reading reading) {
    return new Side(period, reading, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Side of(
      Period period, Total total, Optional<BigDecimal> size, Optional<Fraction> counts) {
    return new Side(period, total.reading(), total.partial(), size, counts);
  }
}

package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

/**
 * How a measure is formed: {@code multiplier x sum of numerators / sum of denominators}, never by
 * averaging. The parts may be those of other measures of the same catalogue.
 *
 * @param numerator the code of the part on top
 * @param denominator the code of the part below; empty where it is fixed
 * @param fixedDenominator the number below, such as 12 capabilities; 0 where a part is
 * @param multiplier 100 for per cent, 60 for a charge by minutes shown by the hour, else 1
 * @param numeratorBreakdown {@code key=value} where only that breakdown of the numerator counts
 *     ({@code level=major}); empty for the whole
 * @param shareOfRegion true where the denominator is always the sum over every force covered,
 *     whichever force is asked for: the forces' shares then add to the multiplier
 */
public record Ratio(
    String numerator,
    String denominator,
    int fixedDenominator,
    int multiplier,
    String numeratorBreakdown,
    boolean shareOfRegion) {

  public Ratio {
    require(Words.isPartCode(numerator), "a ratio needs a numerator, not '" + numerator + "'.");
    require(
        denominator.isEmpty() || Words.isPartCode(denominator),
        "a ratio needs a part as its denominator, not '" + denominator + "'.");
    require(
        denominator.isEmpty() == (fixedDenominator > 0) && fixedDenominator >= 0,
        "a ratio has either a part or a fixed positive number below, and not both.");
    require(multiplier > 0, "a ratio's multiplier is at least 1, not " + multiplier + ".");
    require(
        numeratorBreakdown.isEmpty() || numeratorBreakdown.matches("[a-z0-9-]+=[a-z0-9-]+"),
        "a numerator's breakdown is one key=value, not '" + numeratorBreakdown + "'.");
    require(
        !shareOfRegion || fixedDenominator == 0, "a share of the region has no fixed denominator.");
  }

  /** A ratio of two whole parts, or of a whole part and a fixed number. */
  public Ratio(String numerator, String denominator, int fixedDenominator, int multiplier) {
    this(numerator, denominator, fixedDenominator, multiplier, "", false);
  }

  /** True where the denominator is a number rather than a part. */
  public boolean hasFixedDenominator() {
    return fixedDenominator > 0;
  }
}

package oversight.analysis.disclosure;

import oversight.analysis.series.Ratio;

/**
 * A rate shown beside the figures it is made of.
 *
 * @param code what names it
 * @param numerator the code of the measure above the line
 * @param denominator the code of the measure below it
 * @param ratio how it is formed
 * @param partOfWhole whether the numerator is part of the denominator and can never pass it
 */
public record PublicRate(
    String code, String numerator, String denominator, Ratio ratio, boolean partOfWhole) {}

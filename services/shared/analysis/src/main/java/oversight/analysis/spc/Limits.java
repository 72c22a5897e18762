package oversight.analysis.spc;

import java.math.BigDecimal;

/**
 * The natural process limits of an XmR chart: mean +- 2.66 x mean moving range, and the lines at
 * two thirds of that. Never clipped at what is possible.
 *
 * <p>Source: NHS Making Data Count as computed by NHSRplotthedots 0.2.2.
 */
public record Limits(
    BigDecimal lower,
    BigDecimal lowerTwoThirds,
    BigDecimal upperTwoThirds,
    BigDecimal upper,
    BigDecimal meanMovingRange) {}

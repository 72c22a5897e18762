package oversight.analysis.rank;

import java.math.BigDecimal;

/**
 * How far apart suppliers lie.
 *
 * @param lowest the lowest rate
 * @param highest the highest rate
 * @param range highest - lowest
 */
public record Spread(BigDecimal lowest, BigDecimal highest, BigDecimal range) {}

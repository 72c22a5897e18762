package oversight.analysis.share;

import java.math.BigDecimal;

/**
 * What one pays for a period, in pounds.
 *
 * @param name whose bill
 * @param asIs if nothing changes
 * @param then if it does
 * @param difference then - asIs
 */
public record Bill(String name, BigDecimal asIs, BigDecimal then, BigDecimal difference) {}

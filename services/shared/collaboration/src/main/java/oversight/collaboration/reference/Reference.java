package oversight.collaboration.reference;

import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.collaboration.analysis.Subject;
import oversight.region.Force;
import oversight.returns.v1.ComparisonKind;

/**
 * A reference, understood.
 *
 * @param subject the measure or part
 * @param breakdown {@code key=value}; empty for the whole
 * @param force empty for the region
 * @param period which figure
 * @param comparison with what it is compared; unspecified for the figure itself
 */
record Reference(
    Subject subject,
    String breakdown,
    Optional<Force> force,
    Period period,
    ComparisonKind comparison) {}

package oversight.collaboration.analysis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.region.Force;
import oversight.returns.v1.Per;

/**
 * What is asked of a subject.
 *
 * @param force the force, or empty for the region
 * @param from the first period, or empty for the first there is
 * @param to the last period, or empty for the last there is
 * @param asOf the instant to read at, or null for now
 * @param kind the length of a point, or empty for the measure's own
 * @param per as a rate for so many people or officers; unspecified for as it is
 */
public record Question(
    Optional<Force> force,
    Optional<Period> from,
    Optional<Period> to,
    @Nullable Instant asOf,
    Optional<PeriodKind> kind,
    Per per) {

  /** A question for a measure as it is. */
  public Question(
      Optional<Force> force,
      Optional<Period> from,
      Optional<Period> to,
      @Nullable Instant asOf,
      Optional<PeriodKind> kind) {
    this(force, from, to, asOf, kind, Per.PER_UNSPECIFIED);
  }

  /** Everything there is of the region, by the measure's own periods. */
  public static Question ofRegion() {
    return new Question(
        Optional.empty(), Optional.empty(), Optional.empty(), null, Optional.empty());
  }
}

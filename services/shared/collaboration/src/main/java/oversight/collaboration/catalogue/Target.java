package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure should reach on the days {@code [from, to)}.
 *
 * @param value in the unit of the measure
 * @param from the first day
 * @param to the first day after, or null while no end is known
 * @param force the slug or ONS code of the force it is set for; empty for the region and every
 *     force
 * @param source who set it, and where that is written
 */
public record Target(
    BigDecimal value, LocalDate from, @Nullable LocalDate to, String force, String source) {

  public Target {
    require(to == null || from.isBefore(to), "a target must end after it begins.");
    require(!source.isBlank(), "a target needs its source: who set it, and where it is written.");
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }
}

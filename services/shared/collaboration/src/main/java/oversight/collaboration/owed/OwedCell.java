package oversight.collaboration.owed;

import java.time.LocalDate;
import oversight.analysis.period.Period;
import oversight.collaboration.catalogue.CataloguePart;

/**
 * A figure that a supplier owes.
 *
 * @param part what
 * @param period for when
 */
public record OwedCell(CataloguePart part, Period period) {
  /** The code of the part. */
  public String code() {
    return part.part().code();
  }

  /** The first day from which it is owed: the day after its period. */
  public LocalDate since() {
    return period.end().plusDays(1);
  }
}

package oversight.analysis.series;

import oversight.analysis.period.Period;

/** How many people there are, or officers, for any period. */
@FunctionalInterface
public interface Population {

  /** How many there were; a gap with its reason where that is not known. */
  Reading at(Period period);
}

package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import oversight.analysis.comparison.Side;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Series;

/** A measure over time, whatever it is formed from. */
public sealed interface Formed permits FormedAsIs, FormedPer {

  /** The figures by the periods of a kind; by the measure's own where none is given. */
  Series series(Optional<PeriodKind> kind);

  /** The figure for any period, as one side of a comparison. */
  Side side(Period period);

  /** Of a rate, what stands above for a period. */
  Optional<BigDecimal> numerator(Period period);

  /** Of a rate, what stands below for a period. */
  Optional<BigDecimal> denominator(Period period);

  /** Whether it is a rate, so that forces of any size can be held against each other. */
  boolean isRate();
}

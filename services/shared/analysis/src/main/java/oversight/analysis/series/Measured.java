package oversight.analysis.series;

import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;

/** A measure over time that knows how its figure for a longer period is made. */
public sealed interface Measured permits Counted, PerHead, Rated, Stock {

  /** The figures, period by period. */
  Series series();

  /** The figure for any period that the periods of the series make up exactly. */
  Total over(Period period);

  /**
   * The figures for every period of a longer kind that lies within the series; where parts are
   * missing, gaps that name them.
   */
  default Series by(PeriodKind kind) {
    return Parts.within(series(), kind).stream()
        .map(period -> new Point(period, over(period).reading()))
        .collect(Series.collector());
  }
}

package oversight.analysis.words;

import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Series;

/**
 * A move on the period before that earlier years made too.
 *
 * @param up whether the move is upwards
 * @param years how many years before this one made it, without exception; three or more
 */
public record Season(boolean up, int years) {

  private static final int FEWEST_YEARS = 3;

  /**
   * The season behind a period's move on the one before: every earlier year that the series has
   * moved the same way at that time, and there are at least three.
   */
  public static Optional<Season> of(Series series, Period period) {
    int now = move(series, period);
    if (now == 0 || series.isEmpty()) {
      return Optional.empty();
    }
    Period first = series.points().getFirst().period();
    int years = 0;
    for (Period earlier = period.sameLastYear();
        earlier.previous().compareTo(first) >= 0;
        earlier = earlier.sameLastYear()) {
      if (move(series, earlier) != now) {
        return Optional.empty();
      }
      years++;
    }
    return years >= FEWEST_YEARS ? Optional.of(new Season(now > 0, years)) : Optional.empty();
  }

  /** 1 up, -1 down, 0 for no move or a gap. */
  private static int move(Series series, Period period) {
    return series.at(period) instanceof Amount now
            && series.at(period.previous()) instanceof Amount before
        ? now.value().compareTo(before.value())
        : 0;
  }

  /** The season as a clause, such as "with a rise at this time in each of the 5 years before". */
  public String words() {
    return "with a "
        + (up ? "rise" : "fall")
        + " at this time in each of the "
        + years
        + " years before";
  }
}

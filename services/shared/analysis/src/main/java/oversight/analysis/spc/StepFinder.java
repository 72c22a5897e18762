package oversight.analysis.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;
import oversight.analysis.period.PeriodKind;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;

/**
 * Finds step changes by the Stable Shift Algorithm.
 *
 * <p>Source: Woodcock, O'Connor, Bell, BMJ Quality and Safety 2025, doi 10.1136/bmjqs-2025-019263,
 * in its form for XmR charts without regrets, as the authors' package autospc computes it. Limits
 * come from the first points, at least so many, and extend forward. A later run on one side of the
 * mean proposes a new process from its first point; it is refused where a run on the other side of
 * the new mean starts within the points the new limits come from, or where their last run could
 * still become one. Up to three extreme points are left out of the limits. Unlike there, a gap
 * breaks runs and moving ranges and is no point.
 */
public final class StepFinder {

  /** The usual fewest points of a process. */
  public static final int USUAL_MINIMUM = 21;

  /** The fewest points of a process by months: two whole years. */
  public static final int MONTHLY_MINIMUM = 24;

  private StepFinder() {}

  /** The step changes of a series with the usual fewest points for its kind of period. */
  public static List<StepSuggestion> find(Series series, SpcSettings settings) {
    boolean monthly = series.kind().filter(PeriodKind.MONTH::equals).isPresent();
    return find(series, settings, monthly ? MONTHLY_MINIMUM : USUAL_MINIMUM);
  }

  /**
   * The step changes of a series, in date order. Of the settings only screening counts, and the
   * length of a shift, which is 8 at the least.
   *
   * @param minimum the fewest points of a process, 12 or more
   */
  public static List<StepSuggestion> find(Series series, SpcSettings settings, int minimum) {
    if (minimum < SpcSettings.FEWEST_POINTS) {
      throw new IllegalArgumentException(
          "A process has at least %d points, not %d."
              .formatted(SpcSettings.FEWEST_POINTS, minimum));
    }
    Cells cells = Cells.of(series.points());
    List<Period> periods =
        series.points().stream()
            .filter(point -> point.reading().amount().isPresent())
            .map(Point::period)
            .toList();
    int runLength = Math.max(8, settings.shiftLength());
    return new Search(cells, periods, runLength, minimum, settings.screening()).run();
  }

  private record Search(
      Cells cells, List<Period> periods, int runLength, int minimum, boolean screening) {

    List<StepSuggestion> run() {
      List<StepSuggestion> found = new ArrayList<>();
      if (cells.size() < 2 * minimum) {
        return found;
      }
      Candidate prevailing = candidate(0);
      int from = minimum;
      while (from + minimum <= cells.size()) {
        Optional<Integer> trigger = prevailing.nextRun(from, runLength);
        if (trigger.isEmpty() || trigger.get() + minimum > cells.size()) {
          return found;
        }
        int start = trigger.get();
        byte direction = prevailing.side(start);
        Candidate proposed = candidate(start);
        if (proposed.isOpposed(direction, minimum, runLength)) {
          from = start + 1;
        } else {
          found.add(suggestion(prevailing, proposed, start));
          prevailing = proposed;
          from = start + minimum;
        }
      }
      return found;
    }

    private Candidate candidate(int start) {
      return Candidate.of(cells, start, minimum, screening);
    }

    private StepSuggestion suggestion(Candidate before, Candidate after, int start) {
      return new StepSuggestion(
          periods.get(start),
          before.side(start) > 0,
          before.runFrom(start),
          before.mean(),
          after.mean(),
          after.leftOut().stream().map(periods::get).toList());
    }
  }
}

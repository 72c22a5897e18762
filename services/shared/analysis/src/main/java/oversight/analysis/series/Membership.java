package oversight.analysis.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import oversight.analysis.period.Period;

/**
 * When a supplier was a member, as intervals of days.
 *
 * @param name whose membership it is
 * @param intervals the intervals, none overlapping
 */
public record Membership(String name, List<Interval> intervals) {

  public Membership {
    intervals = List.copyOf(intervals);
  }

  /**
   * A span of membership.
   *
   * @param from the first day
   * @param until the first day after it, empty where no end is known
   */
  public record Interval(LocalDate from, Optional<LocalDate> until) {

    public Interval {
      until.ifPresent(end -> {
        if (!end.isAfter(from)) {
          throw new IllegalArgumentException(
              "Membership from %s cannot end on %s.".formatted(from, end));
        }
      });
    }

    private boolean touches(Period period) {
      return !from.isAfter(period.end())
          && until.filter(end -> !end.isAfter(period.start())).isEmpty();
    }
  }

  /** Whether any day of the period is a day of membership. */
  public boolean touches(Period period) {
    return intervals.stream().anyMatch(interval -> interval.touches(period));
  }

  /** The series with {@code [z]}, never zero, in every period wholly outside membership. */
  public Series applyTo(Series series) {
    return series.points().stream()
        .map(point -> touches(point.period()) ? point : outside(point.period()))
        .collect(Series.collector());
  }

  private Point outside(Period period) {
    return Point.gap(
        period, Symbol.NOT_APPLICABLE, name + " was not a member in " + period.label() + ".");
  }
}

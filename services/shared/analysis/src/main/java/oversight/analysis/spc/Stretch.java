package oversight.analysis.spc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;

/**
 * The points of one process.
 *
 * @param points at least one
 * @param stepChange the step change that began it, empty for the first
 */
record Stretch(List<Point> points, Optional<StepChange> stepChange) {

  /** Cuts a series at step changes in date order; one before the series cuts nothing. */
  static List<Stretch> cut(Series series, List<StepChange> stepChanges) {
    List<Stretch> stretches = new ArrayList<>();
    List<Point> points = series.points();
    int from = 0;
    Optional<StepChange> began = Optional.empty();
    for (StepChange stepChange : stepChanges) {
      int at = from;
      while (at < points.size() && points.get(at).period().start().isBefore(stepChange.from())) {
        at++;
      }
      if (at > from && at < points.size()) {
        stretches.add(new Stretch(points.subList(from, at), began));
        began = Optional.of(stepChange);
        from = at;
      }
    }
    if (from < points.size()) {
      stretches.add(new Stretch(points.subList(from, points.size()), began));
    }
    return stretches;
  }
}

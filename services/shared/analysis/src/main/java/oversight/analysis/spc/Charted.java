package oversight.analysis.spc;

import java.util.List;
import oversight.analysis.series.Amount;
import oversight.analysis.series.Point;

/** The points of one process with a cause for each; what is said of a point is made when asked. */
final class Charted {

  private final List<Point> points;
  private final SpcProcess process;

  /** The cause of each point; empty where nothing is judged. */
  private final SpecialCause[] causes;

  private Charted(List<Point> points, SpcProcess process, SpecialCause[] causes) {
    this.points = points;
    this.process = process;
    this.causes = causes;
  }

  static Charted of(Stretch stretch, int number, SpcSettings settings) {
    Cells cells = Cells.of(stretch.points());
    int basis = Math.min(settings.baseline().orElse(cells.size()), cells.size());
    Statistics statistics = Statistics.of(cells, basis, settings.screening());
    SpcProcess process = Judge.process(stretch, number, cells.size(), statistics, settings);
    if (process.limits().isEmpty()) {
      return new Charted(stretch.points(), process, new SpecialCause[0]);
    }
    SpecialCause[] found =
        Rules.causes(cells, Placement.of(cells, statistics), settings.shiftLength());
    if (found.length == stretch.points().size()) {
      return new Charted(stretch.points(), process, found);
    }
    SpecialCause[] causes = new SpecialCause[stretch.points().size()];
    int cell = 0;
    for (int at = 0; at < causes.length; at++) {
      boolean isNumber = stretch.points().get(at).reading() instanceof Amount;
      causes[at] = isNumber ? found[cell++] : SpecialCause.NONE;
    }
    return new Charted(stretch.points(), process, causes);
  }

  SpcProcess process() {
    return process;
  }

  int size() {
    return points.size();
  }

  boolean hasNumber(int at) {
    return points.get(at).reading() instanceof Amount;
  }

  SpcPoint point(int at, Polarity polarity) {
    Point point = points.get(at);
    SpecialCause cause = isJudged(at) ? causes[at] : SpecialCause.NONE;
    return new SpcPoint(point.period(), point.reading(), process, cause, variation(at, polarity));
  }

  /** What a point shows. */
  Variation variation(int at, Polarity polarity) {
    return isJudged(at) ? Variation.of(causes[at], polarity) : Variation.NOT_JUDGED;
  }

  private boolean isJudged(int at) {
    return causes.length > 0 && hasNumber(at);
  }

  /** The last point with a number; -1 where there is none. */
  int last() {
    int at = size() - 1;
    while (at >= 0 && !hasNumber(at)) {
      at--;
    }
    return at;
  }
}

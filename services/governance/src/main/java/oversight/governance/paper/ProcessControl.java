package oversight.governance.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.papers.chart.ControlLimits;
import oversight.papers.chart.Mark;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SpecialCause;

/** Reads a report's process limits and special causes for a chart; nothing is computed anew. */
final class ProcessControl {
  private ProcessControl() {}

  /** The limits of each process, in order; none where the series is too short for any. */
  static List<ControlLimits> limits(List<AnalysisPoint> points) {
    List<ControlLimits> limits = new ArrayList<>();
    int first = 0;
    for (int index = 1; index <= points.size(); index++) {
      if (index == points.size() || !sameProcess(points.get(first), points.get(index))) {
        of(points.get(first), first, index - 1).ifPresent(limits::add);
        first = index;
      }
    }
    return limits;
  }

  /** The points that stand out, and whether that is good, bad or neither. */
  static List<Mark> marks(List<AnalysisPoint> points, Polarity polarity) {
    List<Mark> marks = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      AnalysisPoint point = points.get(index);
      if (point.getCause() != SpecialCause.SPECIAL_CAUSE_UNSPECIFIED && point.hasValue()) {
        marks.add(new Mark(index, cause(isHigh(points, index), polarity)));
      }
    }
    return marks;
  }

  private static boolean sameProcess(AnalysisPoint one, AnalysisPoint other) {
    return one.getProcess() == other.getProcess()
        && one.hasLower() == other.hasLower()
        && one.getMean().equals(other.getMean());
  }

  private static Optional<ControlLimits> of(AnalysisPoint point, int first, int last) {
    Optional<BigDecimal> mean = Values.exact(point.hasMean(), point.getMean());
    Optional<BigDecimal> lower = Values.exact(point.hasLower(), point.getLower());
    Optional<BigDecimal> upper = Values.exact(point.hasUpper(), point.getUpper());
    return mean.isPresent() && lower.isPresent() && upper.isPresent()
        ? Optional.of(new ControlLimits(first, last, mean.get(), lower.get(), upper.get()))
        : Optional.empty();
  }

  /** A trend goes the way of its last step; every other cause lies on one side of the mean. */
  private static boolean isHigh(List<AnalysisPoint> points, int index) {
    AnalysisPoint point = points.get(index);
    BigDecimal value = Values.exact(true, point.getValue()).orElse(BigDecimal.ZERO);
    Optional<BigDecimal> against = Values.exact(point.hasMean(), point.getMean());
    if (point.getCause() == SpecialCause.TREND && index > 0) {
      AnalysisPoint before = points.get(index - 1);
      against = Values.exact(before.hasValue(), before.getValue()).or(() -> meanOf(point));
    }
    return value.compareTo(against.orElse(value)) > 0;
  }

  private static Optional<BigDecimal> meanOf(AnalysisPoint point) {
    return Values.exact(point.hasMean(), point.getMean());
  }

  private static Mark.Cause cause(boolean high, Polarity polarity) {
    return switch (polarity) {
      case POLARITY_HIGHER_BETTER -> high ? Mark.Cause.IMPROVEMENT : Mark.Cause.CONCERN;
      case POLARITY_LOWER_BETTER -> high ? Mark.Cause.CONCERN : Mark.Cause.IMPROVEMENT;
      case POLARITY_NEUTRAL, POLARITY_UNSPECIFIED, UNRECOGNIZED -> Mark.Cause.NEUTRAL;
    };
  }
}

package oversight.portal.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.papers.chart.Chart;
import oversight.papers.chart.ChartSvg;
import oversight.papers.chart.ControlLimits;
import oversight.papers.chart.Drawing;
import oversight.papers.chart.Mark;
import oversight.papers.chart.Series;
import oversight.portal.web.text.Numbers;
import oversight.portal.web.text.Units;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Polarity;
import oversight.returns.v1.SpecialCause;

/** Draws an analysis: its line, the limits of each process, and the points that stand out. */
public final class AnalysisChart {
  private static final int WIDE = 960;
  private static final int NARROW = 340;
  private static final int NARROW_POINTS = 18;

  /** A year, and the month a year before. */
  private static final int SMALL_POINTS = 13;

  private AnalysisChart() {}

  /**
   * The chart of the last points.
   *
   * @param analysis the series
   * @param most how many points to show at most
   * @param identifier sets the chart apart from others of the page
   */
  public static ChartView of(Analysis analysis, int most, String identifier) {
    if (analysis.getPointsCount() < 2) {
      return ChartView.NONE;
    }
    return new ChartView(
        draw(last(analysis, most), analysis, Drawing.onPage(WIDE, identifier + "-wide")),
        draw(
            last(analysis, Math.min(most, NARROW_POINTS)),
            analysis,
            Drawing.onPage(NARROW, identifier + "-narrow")));
  }

  /** The chart of the last points at one size, small enough to stand in a list of many. */
  public static ChartView small(Analysis analysis, String identifier) {
    return analysis.getPointsCount() < 2
        ? ChartView.NONE
        : new ChartView(
            "", draw(last(analysis, SMALL_POINTS), analysis, Drawing.onPage(NARROW, identifier)));
  }

  private static List<AnalysisPoint> last(Analysis analysis, int most) {
    int count = analysis.getPointsCount();
    return analysis.getPointsList().subList(Math.max(0, count - most), count);
  }

  private static String draw(List<AnalysisPoint> points, Analysis analysis, Drawing drawing) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (AnalysisPoint point : points) {
      values.add(point.hasValue() ? Numbers.exact(point.getValue()) : null);
    }
    Chart chart =
        Chart.of(
                analysis.getTitle(),
                Units.sign(analysis.getUnit()),
                points.stream().map(AnalysisChart::label).toList(),
                Series.line(analysis.getTitle(), values))
            .with(processes(points), marks(points, values, analysis.getPolarity()));
    return ChartSvg.draw(chart, drawing).toString();
  }

  /** The period, marked where the series breaks. */
  private static String label(AnalysisPoint point) {
    return point.getBreakInSeries() ? point.getLabel() + " [b]" : point.getLabel();
  }

  private static List<ControlLimits> processes(List<AnalysisPoint> points) {
    List<ControlLimits> processes = new ArrayList<>();
    int first = 0;
    while (first < points.size()) {
      int last = first;
      while (last + 1 < points.size()
          && points.get(last + 1).getProcess() == points.get(first).getProcess()) {
        last++;
      }
      ControlLimits limits = limits(points, first, last);
      if (limits != null) {
        processes.add(limits);
      }
      first = last + 1;
    }
    return processes;
  }

  private static @Nullable ControlLimits limits(List<AnalysisPoint> points, int first, int last) {
    for (AnalysisPoint point : points.subList(first, last + 1)) {
      BigDecimal mean = Numbers.exact(point.getMean());
      BigDecimal lower = Numbers.exact(point.getLower());
      BigDecimal upper = Numbers.exact(point.getUpper());
      if (mean != null && lower != null && upper != null) {
        return new ControlLimits(first, last, mean, lower, upper);
      }
    }
    return null;
  }

  private static List<Mark> marks(
      List<AnalysisPoint> points, List<@Nullable BigDecimal> values, Polarity polarity) {
    List<Mark> marks = new ArrayList<>();
    for (int index = 0; index < points.size(); index++) {
      BigDecimal value = values.get(index);
      BigDecimal mean = Numbers.exact(points.get(index).getMean());
      if (value != null
          && mean != null
          && points.get(index).getCause() != SpecialCause.SPECIAL_CAUSE_UNSPECIFIED) {
        marks.add(new Mark(index, cause(value.compareTo(mean) > 0, polarity)));
      }
    }
    return marks;
  }

  private static Mark.Cause cause(boolean high, Polarity polarity) {
    return switch (polarity) {
      case POLARITY_HIGHER_BETTER -> high ? Mark.Cause.IMPROVEMENT : Mark.Cause.CONCERN;
      case POLARITY_LOWER_BETTER -> high ? Mark.Cause.CONCERN : Mark.Cause.IMPROVEMENT;
      case POLARITY_NEUTRAL, POLARITY_UNSPECIFIED, UNRECOGNIZED -> Mark.Cause.NEUTRAL;
    };
  }
}

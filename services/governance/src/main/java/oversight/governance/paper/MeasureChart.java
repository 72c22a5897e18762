package oversight.governance.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.analysis.period.Periods;
import oversight.papers.chart.Chart;
import oversight.papers.chart.Series;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.ReportRow;
import oversight.returns.v1.ReportSection;

/**
 * A measure drawn.
 *
 * @param chart what is drawn
 * @param caption what it shows, without its number
 */
record MeasureChart(Chart chart, String caption) {
  /** Three years of months are as many as can be read on a page. */
  private static final int MOST_MONTHS = 36;

  private static final int FEWEST_MONTHS = 3;

  /** The region's months with mean and limits; empty where the report has no monthly series. */
  static Optional<MeasureChart> monthly(ReportSection measure, String members) {
    List<AnalysisPoint> points = measure.getAnalysis().getPointsList();
    if (points.size() < FEWEST_MONTHS || !points.stream().allMatch(MeasureChart::isMonth)) {
      return Optional.empty();
    }
    List<AnalysisPoint> drawn =
        points.subList(Math.max(0, points.size() - MOST_MONTHS), points.size());
    if (drawn.stream().noneMatch(AnalysisPoint::hasValue)) {
      return Optional.empty();
    }
    String title = measure.getTitle() + " by month";
    String caption =
        "%s, %s to %s".formatted(title, drawn.getFirst().getLabel(), drawn.getLast().getLabel());
    Chart chart =
        new Chart(
            title,
            Values.unit(measure.getUnit()),
            drawn.stream().map(MeasureChart::shortLabel).toList(),
            List.of(
                Series.line(
                    "Region",
                    drawn.stream().<@Nullable BigDecimal>map(MeasureChart::value).toList())),
            ProcessControl.limits(drawn),
            ProcessControl.marks(drawn, measure.getPolarity()));
    return Optional.of(
        new MeasureChart(
            chart,
            Illustrative.caption(
                members.isEmpty() ? caption : caption + ": " + members,
                measure.getIllustrative())));
  }

  /** The values of the quarter by force, or, of a region without forces, of three quarters. */
  static Optional<MeasureChart> columns(ReportSection measure, FinancialQuarter quarter) {
    List<ReportRow> forces =
        measure.getRowsList().stream().filter(row -> !row.getForce().isEmpty()).toList();
    if (forces.stream().anyMatch(ReportRow::hasValue)) {
      String title = "%s by force, %s".formatted(measure.getTitle(), Part.shortLabel(quarter));
      return Optional.of(
          columns(
              measure,
              title,
              forces.stream().map(ReportRow::getTitle).toList(),
              forces.stream()
                  .<@Nullable BigDecimal>map(
                      row -> Values.exact(row.hasValue(), row.getValue()).orElse(null))
                  .toList()));
    }
    return measure.getRowsList().stream()
        .filter(ReportRow::hasValue)
        .findFirst()
        .map(row -> quarters(measure, row, quarter));
  }

  private static MeasureChart quarters(
      ReportSection measure, ReportRow row, FinancialQuarter quarter) {
    List<String> labels =
        Stream.of(quarter.sameLastYear(), quarter.previous(), quarter)
            .map(Part::shortLabel)
            .toList();
    List<@Nullable BigDecimal> values = new ArrayList<>();
    values.add(base(row, ComparisonKind.SAME_QUARTER_LAST_YEAR));
    values.add(base(row, ComparisonKind.PREVIOUS_QUARTER));
    values.add(Values.exact(row.hasValue(), row.getValue()).orElse(null));
    return columns(measure, measure.getTitle() + " by quarter", labels, values);
  }

  private static MeasureChart columns(
      ReportSection measure, String title, List<String> labels, List<@Nullable BigDecimal> values) {
    return new MeasureChart(
        Chart.of(
            title,
            Values.unit(measure.getUnit()),
            labels,
            Series.columns(measure.getTitle(), values)),
        Illustrative.caption(title, measure.getIllustrative()));
  }

  private static @Nullable BigDecimal base(ReportRow row, ComparisonKind kind) {
    return row.getComparisonsList().stream()
        .filter(comparison -> comparison.getKind() == kind)
        .findFirst()
        .filter(Comparison::hasBase)
        .flatMap(comparison -> Values.exact(true, comparison.getBase()))
        .orElse(null);
  }

  private static @Nullable BigDecimal value(AnalysisPoint point) {
    return Values.exact(point.hasValue(), point.getValue()).orElse(null);
  }

  private static boolean isMonth(AnalysisPoint point) {
    return period(point) instanceof Month;
  }

  private static String shortLabel(AnalysisPoint point) {
    return point.getLabel().isBlank() ? point.getPeriod() : Words.shortMonth(point.getLabel());
  }

  private static @Nullable Period period(AnalysisPoint point) {
    try {
      return Periods.parse(point.getPeriod());
    } catch (InvalidPeriodException none) {
      return null;
    }
  }
}

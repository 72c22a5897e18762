package oversight.portal.web.air;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import oversight.npas.v1.ResponseTime;
import oversight.npas.v1.TimeSpread;
import oversight.papers.chart.Chart;
import oversight.papers.chart.ChartSvg;
import oversight.papers.chart.Drawing;
import oversight.papers.chart.Series;
import oversight.portal.web.chart.ChartView;
import oversight.portal.web.text.Numbers;

/** Draws median and 90th percentile from request to scene, quarter by quarter, in minutes. */
final class TimesChart {
  private static final int WIDE = 960;
  private static final int NARROW = 340;
  private static final int MOST = 12;
  private static final int MOST_NARROW = 8;
  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

  private TimesChart() {}

  static ChartView of(List<ResponseTime> quarters) {
    return quarters.size() < 2
        ? ChartView.NONE
        : new ChartView(
            draw(last(quarters, MOST), Drawing.onPage(WIDE, "times-wide")),
            draw(last(quarters, MOST_NARROW), Drawing.onPage(NARROW, "times-narrow")));
  }

  private static List<ResponseTime> last(List<ResponseTime> quarters, int most) {
    return quarters.subList(Math.max(0, quarters.size() - most), quarters.size());
  }

  private static String draw(List<ResponseTime> quarters, Drawing drawing) {
    Chart chart =
        Chart.of(
            "Minutes from request to scene",
            "minutes",
            quarters.stream().map(TimesChart::label).toList(),
            Series.line("Median", minutes(quarters, TimeSpread::getMedian)),
            Series.line("90th percentile", minutes(quarters, TimeSpread::getNinetieth)));
    return ChartSvg.draw(chart, drawing).toString();
  }

  /** "Q3 2015/16" of a label with its dates. */
  private static String label(ResponseTime line) {
    int dates = line.getPeriodLabel().indexOf(" (");
    return dates < 0 ? line.getPeriodLabel() : line.getPeriodLabel().substring(0, dates);
  }

  private static List<@Nullable BigDecimal> minutes(
      List<ResponseTime> quarters, Function<TimeSpread, Decimal> which) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (ResponseTime line : quarters) {
      BigDecimal seconds = Numbers.exact(which.apply(line.getToScene()));
      values.add(seconds == null ? null : seconds.divide(SIXTY, 1, RoundingMode.HALF_UP));
    }
    return values;
  }
}

package oversight.papers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The values along the side: from zero, or below it, to a round number above all that is drawn.
 *
 * @param step between two lines of the grid: 1, 2 or 5 times a power of ten
 */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

  static Scale of(Chart chart, int lines) {
    double least = 0;
    double most = 0;
    for (var series : chart.series()) {
      for (var value : series.present()) {
        least = Math.min(least, value.doubleValue());
        most = Math.max(most, value.doubleValue());
      }
    }
    for (var process : chart.processes()) {
      least = Math.min(least, process.lower().doubleValue());
      most = Math.max(most, process.upper().doubleValue());
    }
    if (least == 0 && most == 0) {
      most = 1;
    }
    var step = step((most - least) / lines);
    return new Scale(
        multiple(least, step, RoundingMode.FLOOR),
        multiple(most, step, RoundingMode.CEILING),
        step);
  }

  List<BigDecimal> ticks() {
    var ticks = new ArrayList<BigDecimal>();
    for (var tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** Where a value lies: 0 at the foot, 1 at the head. */
  double share(double value) {
    return (value - low.doubleValue()) / high.subtract(low).doubleValue();
  }

  private static BigDecimal step(double rough) {
    int power = (int) Math.floor(Math.log10(rough));
    var unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    for (int factor : new int[] {1, 2, 5}) {
      var step = unit.multiply(BigDecimal.valueOf(factor));
      if (step.doubleValue() >= rough) {
        return step;
      }
    }
    return unit.multiply(BigDecimal.TEN);
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
    return BigDecimal.valueOf(value).divide(step, 0, mode).multiply(step);
  }
}

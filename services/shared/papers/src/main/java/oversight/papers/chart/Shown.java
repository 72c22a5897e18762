package oversight.papers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as readers of a chart see them: two decimals at most, rounded half up. */
final class Shown {
  private Shown() {}

  /** As tables have it: a percentage with one decimal, else with as many as the value needs. */
  static String value(BigDecimal value, String unit) {
    boolean percentage = unit.startsWith("%");
    int decimals = percentage ? 1 : Math.clamp(value.stripTrailingZeros().scale(), 0, 2);
    return value(value, unit, decimals);
  }

  /** With a fixed number of decimals. */
  static String value(BigDecimal value, String unit, int decimals) {
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    var digits = format.format(value.abs());
    var sign = value.setScale(decimals, RoundingMode.HALF_UP).signum() < 0 ? "−" : "";
    var before = unit.startsWith("£") ? "£" : "";
    var after = unit.startsWith("%") ? "%" : "";
    return sign + before + digits + after;
  }
}

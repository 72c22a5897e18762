package oversight.portal.web.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import oversight.portal.web.text.Numbers;
import oversight.returns.v1.Unit;

/**
 * A small line without axes, its last point marked; what it shows stands in the table beside it,
 * and in words for whoever does not see it. Drawn from zero, so that a small change looks small.
 */
final class Spark {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 28;
  private static final int EDGE = 4;

  private Spark() {}

  /**
   * The line as SVG; empty where there are fewer than three points.
   *
   * @param values oldest first; null for a gap
   */
  static String of(List<@Nullable BigDecimal> values, Unit unit) {
    List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
    BigDecimal last = values.getLast();
    if (known.size() < 3 || last == null) {
      return "";
    }
    double highest = known.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    double lowest =
        Math.min(0, known.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0));
    double reach = highest - lowest == 0 ? 1 : highest - lowest;
    StringBuilder path = new StringBuilder();
    boolean drawing = false;
    for (int place = 0; place < values.size(); place++) {
      BigDecimal value = values.get(place);
      if (value == null) {
        drawing = false;
      } else {
        path.append(drawing ? 'L' : 'M')
            .append(point(x(place, values.size()), y(value, lowest, reach)));
        drawing = true;
      }
    }
    String end = point(x(values.size() - 1, values.size()), y(last, lowest, reach));
    int comma = end.indexOf(' ');
    return """
    <svg class="app-spark" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">\
    <path d="%s"/><circle cx="%s" cy="%s" r="3"/></svg>\
    """
        .formatted(
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            words(known, unit),
            path,
            end.substring(0, comma),
            end.substring(comma + 1));
  }

  private static String words(List<BigDecimal> known, Unit unit) {
    return "The last %d quarters: lowest %s, highest %s, now %s"
        .formatted(
            known.size(),
            shown(known.stream().min(BigDecimal::compareTo).orElseThrow(), unit),
            shown(known.stream().max(BigDecimal::compareTo).orElseThrow(), unit),
            shown(known.getLast(), unit));
  }

  private static String shown(BigDecimal value, Unit unit) {
    return Numbers.shown(value, unit);
  }

  private static double x(int place, int count) {
    return EDGE + (double) place * (WIDTH - 2 * EDGE) / (count - 1);
  }

  private static double y(BigDecimal value, double lowest, double reach) {
    return HEIGHT - EDGE - (value.doubleValue() - lowest) / reach * (HEIGHT - 2 * EDGE);
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }
}

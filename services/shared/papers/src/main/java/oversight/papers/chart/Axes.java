package oversight.papers.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oversight.papers.chart.Pen.Anchor;
import oversight.papers.chart.Pen.Point;

/** Grid, zero line, values at the side and labels at the foot. */
final class Axes {
  private static final int MOST_LINES = 3;

  private final Pen pen;
  private final Drawing drawing;
  private final Chart chart;

  Axes(Pen pen, Drawing drawing, Chart chart) {
    this.pen = pen;
    this.drawing = drawing;
    this.chart = chart;
  }

  /** The room that the values at the side need. */
  double widthOfValues(Scale scale) {
    return scale.ticks().stream().mapToDouble(tick -> pen.width(tick(scale, tick))).max().orElse(0);
  }

  /** How many lines the labels take at the foot when each has this much room. */
  int linesOfLabels(double band) {
    var wrapped = wrapAll(band);
    return wrapped.stream().mapToInt(List::size).max().orElse(1);
  }

  void grid(Frame frame) {
    for (var tick : frame.scale().ticks()) {
      double y = frame.y(tick.doubleValue());
      boolean zero = tick.signum() == 0;
      pen.line(
          new Point(frame.left(), y),
          new Point(frame.right(), y),
          zero ? Palette.INK : Palette.GRID,
          zero ? 1.5 : 1,
          "");
      pen.text(
          tick(frame.scale(), tick),
          frame.left() - drawing.letters() * 0.5,
          y + drawing.letters() * 0.35,
          Anchor.END,
          Palette.QUIET);
    }
  }

  void labels(Frame frame) {
    var wrapped = wrapAll(frame.band());
    if (!wrapped.isEmpty()) {
      for (int place = 0; place < wrapped.size(); place++) {
        label(frame, place, wrapped.get(place));
      }
      return;
    }
    double widest = chart.labels().stream().mapToDouble(pen::width).max().orElse(1);
    int step = (int) Math.ceil((widest + drawing.letters()) / frame.band());
    for (int place = chart.labels().size() - 1; place >= 0; place -= step) {
      label(frame, place, List.of(chart.labels().get(place)));
    }
  }

  private void label(Frame frame, int place, List<String> lines) {
    double x = frame.x(place);
    double size = drawing.letters();
    pen.line(new Point(x, frame.bottom()), new Point(x, frame.bottom() + 4), Palette.LIMIT, 1, "");
    for (int line = 0; line < lines.size(); line++) {
      double half = pen.width(lines.get(line)) / 2;
      double inside = Math.clamp(x, half, drawing.width() - half);
      double y = frame.bottom() + 4 + size * (1.05 + 1.15 * line);
      pen.text(lines.get(line), inside, y, Anchor.MIDDLE, Palette.INK);
    }
  }

  private String tick(Scale scale, BigDecimal tick) {
    int decimals = Math.max(0, scale.step().stripTrailingZeros().scale());
    return Shown.value(tick, chart.unit(), decimals);
  }

  /** Every label in lines that fit its band, or nothing if one cannot be made to fit. */
  private List<List<String>> wrapAll(double band) {
    var all = new ArrayList<List<String>>();
    double room = band - drawing.letters() * 0.5;
    for (var label : chart.labels()) {
      var lines = wrap(label, room);
      boolean fits = lines.stream().allMatch(line -> pen.width(line) <= room);
      if (!fits || lines.size() > MOST_LINES) {
        return List.of();
      }
      all.add(lines);
    }
    return all;
  }

  private List<String> wrap(String label, double room) {
    var lines = new ArrayList<String>();
    for (var word : label.split(" ", -1)) {
      if (lines.isEmpty() || pen.width(lines.getLast() + " " + word) > room) {
        lines.add(word);
      } else {
        lines.set(lines.size() - 1, lines.getLast() + " " + word);
      }
    }
    return lines;
  }
}

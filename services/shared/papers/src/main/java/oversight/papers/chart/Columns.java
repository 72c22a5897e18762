package oversight.papers.chart;

import java.util.List;
import java.util.stream.IntStream;
import oversight.papers.chart.Pen.Anchor;
import oversight.papers.chart.Pen.Point;

/** Draws the series that are columns, side by side. */
final class Columns {
  private final Pen pen;
  private final Drawing drawing;
  private final Chart chart;
  private final List<Integer> series;

  Columns(Pen pen, Drawing drawing, Chart chart) {
    this.pen = pen;
    this.drawing = drawing;
    this.chart = chart;
    this.series =
        IntStream.range(0, chart.series().size())
            .filter(index -> chart.series().get(index).kind() == Series.Kind.COLUMN)
            .boxed()
            .toList();
  }

  void draw(Frame frame) {
    for (int order = 0; order < series.size(); order++) {
      var one = chart.series().get(series.get(order));
      for (int place = 0; place < one.values().size(); place++) {
        if (one.has(place)) {
          column(frame, order, place);
        }
      }
    }
  }

  private void column(Frame frame, int order, int place) {
    int index = series.get(order);
    var value = chart.series().get(index).at(place);
    double width = Math.min(frame.band() * 0.72, 96.0 * series.size()) / series.size();
    double left = frame.x(place) + (order - series.size() / 2.0) * width;
    double zero = frame.y(0);
    double end = frame.y(value.doubleValue());
    var corner = new Point(left + width * 0.04, Math.min(zero, end));
    pen.rectangle(corner, width * 0.92, Math.abs(zero - end), Palette.series(index));
    boolean up = value.signum() >= 0;
    double size = drawing.letters();
    double above = up ? end - size * 0.4 : end + size * 1.1;
    double centre = left + width / 2;
    var shown = chart.shown(value);
    if (pen.width(shown) <= (series.size() == 1 ? frame.band() : width) - 2) {
      pen.text(shown, centre, above, Anchor.MIDDLE, Palette.INK);
    } else if (series.size() > 1 && width > size * 0.6) {
      var middle = new Point(centre, up ? end - size * 0.5 : end + size * 0.5);
      Marker.series(index)
          .draw(pen, middle, Math.min(size * 0.3, width * 0.35), Palette.series(index));
    }
  }
}

package oversight.papers.chart;

import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import oversight.papers.chart.Pen.Point;

/** Draws the series that are lines; a gap in the values is a gap in the line. */
final class Lines {
  private final Pen pen;
  private final Drawing drawing;
  private final Chart chart;

  Lines(Pen pen, Drawing drawing, Chart chart) {
    this.pen = pen;
    this.drawing = drawing;
    this.chart = chart;
  }

  void draw(Frame frame) {
    for (int index = 0; index < chart.series().size(); index++) {
      if (chart.series().get(index).kind() == Series.Kind.LINE) {
        strokes(frame, index);
        markers(frame, index);
      }
    }
  }

  private void strokes(Frame frame, int index) {
    var series = chart.series().get(index);
    var stroke = new ArrayList<Point>();
    for (int place = 0; place <= series.values().size(); place++) {
      if (place < series.values().size() && series.has(place)) {
        stroke.add(frame.at(place, series.at(place).doubleValue()));
      } else if (!stroke.isEmpty()) {
        pen.polyline(stroke, Palette.series(index), drawing.narrow() ? 2 : 2.5);
        stroke = new ArrayList<>();
      }
    }
  }

  private void markers(Frame frame, int index) {
    var series = chart.series().get(index);
    Map<Integer, Mark.Cause> causes =
        index > 0
            ? Map.of()
            : chart.marks().stream()
                .collect(Collectors.toMap(Mark::index, Mark::cause, (first, _) -> first));
    double radius = Math.clamp(frame.band() * 0.3, 2.2, drawing.narrow() ? 3.5 : 4.5);
    for (int place = 0; place < series.values().size(); place++) {
      if (series.has(place)) {
        var centre = frame.at(place, series.at(place).doubleValue());
        var cause = causes.get(place);
        if (cause == null) {
          Marker.series(index).draw(pen, centre, radius, Palette.series(index));
        } else {
          Marker.cause(cause).draw(pen, centre, radius * 1.35, Palette.cause(cause));
        }
      }
    }
  }
}

package oversight.papers.chart;

import oversight.papers.chart.Pen.Point;

/** Draws mean, limits and two-thirds lines of each process, and where one ends. */
final class ProcessLines {
  private final Pen pen;
  private final Chart chart;

  ProcessLines(Pen pen, Chart chart) {
    this.pen = pen;
    this.chart = chart;
  }

  void draw(Frame frame) {
    for (int index = 0; index < chart.processes().size(); index++) {
      var process = chart.processes().get(index);
      level(frame, process, process.mean().doubleValue(), Palette.INK, "");
      level(frame, process, process.upper().doubleValue(), Palette.LIMIT, "7 4");
      level(frame, process, process.lower().doubleValue(), Palette.LIMIT, "7 4");
      level(frame, process, process.twoThirds(process.upper()), Palette.LIMIT, "1 4");
      level(frame, process, process.twoThirds(process.lower()), Palette.LIMIT, "1 4");
      if (index > 0) {
        boundary(frame, process);
      }
    }
  }

  private void level(
      Frame frame, ControlLimits process, double value, String colour, String dashes) {
    double y = frame.y(value);
    double left = frame.x(process.first()) - frame.band() / 2;
    double right = frame.x(process.last()) + frame.band() / 2;
    pen.line(new Point(left, y), new Point(right, y), colour, 1.25, dashes);
  }

  private void boundary(Frame frame, ControlLimits process) {
    double x = frame.x(process.first()) - frame.band() / 2;
    pen.line(new Point(x, frame.top()), new Point(x, frame.bottom()), Palette.QUIET, 1, "2 3");
  }
}

package oversight.papers.chart;

import oversight.papers.chart.Pen.Point;

/** The area in which values are drawn, in pixels, and where each value stands in it. */
record Frame(double left, double top, double right, double bottom, int places, Scale scale) {

  /** The room of one label. */
  double band() {
    return (right - left) / places;
  }

  double x(int place) {
    return left + band() * (place + 0.5);
  }

  double y(double value) {
    return bottom - scale.share(value) * (bottom - top);
  }

  Point at(int place, double value) {
    return new Point(x(place), y(value));
  }
}

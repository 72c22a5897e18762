package oversight.papers.chart;

import java.util.stream.IntStream;
import oversight.papers.chart.Pen.Point;

/** The shapes that tell series and special causes apart without colour. */
enum Marker {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  TRIANGLE_DOWN,
  HOLLOW_CIRCLE;

  static Marker series(int index) {
    return values()[index];
  }

  static Marker cause(Mark.Cause cause) {
    return switch (cause) {
      case IMPROVEMENT -> DIAMOND;
      case CONCERN -> SQUARE;
      case NEUTRAL -> TRIANGLE;
    };
  }

  void draw(Pen pen, Point centre, double radius, String colour) {
    double x = centre.x();
    double y = centre.y();
    double r = radius;
    switch (this) {
      case CIRCLE -> pen.circle(centre, r, colour, Palette.PAPER);
      case HOLLOW_CIRCLE -> pen.circle(centre, r, Palette.PAPER, colour);
      case SQUARE -> polygon(pen, colour, x - r, y - r, x + r, y - r, x + r, y + r, x - r, y + r);
      case TRIANGLE ->
          polygon(
              pen, colour, x, y - r * 1.2, x + r * 1.15, y + r * 0.9, x - r * 1.15, y + r * 0.9);
      case TRIANGLE_DOWN ->
          polygon(
              pen, colour, x, y + r * 1.2, x + r * 1.15, y - r * 0.9, x - r * 1.15, y - r * 0.9);
      case DIAMOND ->
          polygon(pen, colour, x, y - r * 1.35, x + r * 1.35, y, x, y + r * 1.35, x - r * 1.35, y);
    }
  }

  private static void polygon(Pen pen, String colour, double... coordinates) {
    var points =
        IntStream.range(0, coordinates.length / 2)
            .mapToObj(index -> new Point(coordinates[2 * index], coordinates[2 * index + 1]))
            .toList();
    pen.polygon(points, colour, Palette.PAPER);
  }
}

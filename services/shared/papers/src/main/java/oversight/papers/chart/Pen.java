package oversight.papers.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import oversight.papers.fonts.Typeface;
import oversight.papers.markup.Markup;

/**
 * Draws the few shapes that charts need, with presentation attributes only: no style, no script.
 */
final class Pen {
  private static final String FAMILY = "\"GDS Transport\", arial, \"Liberation Sans\", sans-serif";

  /** Where a line of text stands in relation to its point. */
  enum Anchor {
    START("start", 0),
    MIDDLE("middle", 0.5),
    END("end", 1);

    private final String word;
    private final double share;

    Anchor(String word, double share) {
      this.word = word;
      this.share = share;
    }
  }

  /** A point in pixels from the top left. */
  record Point(double x, double y) {}

  private final Markup out;
  private final Drawing drawing;

  Pen(Markup out, Drawing drawing) {
    this.out = out;
    this.drawing = drawing;
  }

  double width(String text) {
    return Typeface.REGULAR.width(text, drawing.letters());
  }

  double widthOfBold(String text) {
    return Typeface.BOLD.width(text, drawing.letters());
  }

  void text(String text, double x, double y, Anchor anchor, String colour) {
    text(text, new Point(x, y), anchor, colour, false);
  }

  void bold(String text, double x, double y, Anchor anchor, String colour) {
    text(text, new Point(x, y), anchor, colour, true);
  }

  private void text(String text, Point at, Anchor anchor, String colour, boolean bold) {
    var typeface = bold ? Typeface.BOLD : Typeface.REGULAR;
    double size = drawing.letters();
    if (drawing.lettering() == Drawing.Lettering.OUTLINES) {
      double left = at.x() - typeface.width(text, size) * anchor.share;
      out.empty("path", "fill", colour, "d", typeface.outline(text, size, left, at.y()));
      return;
    }
    out.element(
        "text",
        text,
        "x",
        number(at.x()),
        "y",
        number(at.y()),
        "fill",
        colour,
        "font-family",
        FAMILY,
        "font-size",
        number(size),
        bold ? "font-weight" : "",
        "bold",
        "text-anchor",
        anchor.word);
  }

  void line(Point from, Point to, String colour, double thickness, String dashes) {
    out.empty(
        "line",
        "x1",
        number(from.x()),
        "y1",
        number(from.y()),
        "x2",
        number(to.x()),
        "y2",
        number(to.y()),
        "stroke",
        colour,
        "stroke-width",
        number(thickness),
        dashes.isEmpty() ? "" : "stroke-dasharray",
        dashes);
  }

  void polyline(List<Point> points, String colour, double thickness) {
    out.empty(
        "polyline",
        "points",
        list(points),
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        number(thickness),
        "stroke-linejoin",
        "round",
        "stroke-linecap",
        "round");
  }

  void polygon(List<Point> points, String fill, String edge) {
    out.empty(
        "polygon",
        "points",
        list(points),
        "fill",
        fill,
        "stroke",
        edge,
        "stroke-width",
        "1",
        "stroke-linejoin",
        "round");
  }

  void circle(Point centre, double radius, String fill, String edge) {
    out.empty(
        "circle",
        "cx",
        number(centre.x()),
        "cy",
        number(centre.y()),
        "r",
        number(radius),
        "fill",
        fill,
        "stroke",
        edge,
        "stroke-width",
        "1");
  }

  void rectangle(Point topLeft, double width, double height, String fill) {
    out.empty(
        "rect",
        "x",
        number(topLeft.x()),
        "y",
        number(topLeft.y()),
        "width",
        number(width),
        "height",
        number(height),
        "fill",
        fill);
  }

  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String list(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }
}

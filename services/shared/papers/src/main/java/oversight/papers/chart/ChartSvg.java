package oversight.papers.chart;

import java.util.Arrays;
import java.util.stream.Stream;
import oversight.papers.chart.Pen.Anchor;
import oversight.papers.markup.Markup;

/**
 * Draws a chart as a standalone SVG: presentation attributes only, so that a strict content
 * security policy lets it through, and a title and description for those who do not see it.
 */
public final class ChartSvg {
  private static final double WIDEST_LABELS = 0.32;

  private final Chart chart;
  private final Drawing drawing;
  private final Markup out = new Markup();
  private final Pen pen;

  private ChartSvg(Chart chart, Drawing drawing) {
    this.chart = chart;
    this.drawing = drawing;
    this.pen = new Pen(out, drawing);
  }

  /** The chart as an svg element in its own namespace. */
  public static Markup draw(Chart chart, Drawing drawing, String... attributes) {
    return new ChartSvg(chart, drawing).draw(attributes);
  }

  /** How high a drawing of this width is, in pixels. */
  public static int height(Drawing drawing) {
    double ratio = drawing.narrow() ? 0.82 : drawing.width() < 600 ? 0.55 : 0.45;
    return (int) Math.round(drawing.width() * ratio);
  }

  private Markup draw(String... attributes) {
    int height = height(drawing);
    var titleId = drawing.identifier() + "-title";
    var descriptionId = drawing.identifier() + "-description";
    var fixed =
        Stream.of(
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 %d %d".formatted(drawing.width(), height),
            "width",
            String.valueOf(drawing.width()),
            "height",
            String.valueOf(height),
            "class",
            "paper-chart",
            "role",
            "img",
            "aria-labelledby",
            titleId + " " + descriptionId);
    var all = Stream.concat(fixed, Arrays.stream(attributes)).toArray(String[]::new);
    out.open("svg", all)
        .element("title", chart.title(), "id", titleId)
        .element("desc", TextAlternative.of(chart), "id", descriptionId);
    pen.rectangle(new Pen.Point(0, 0), drawing.width(), height, Palette.PAPER);
    body(height);
    return out.close();
  }

  private void body(int height) {
    double size = drawing.letters();
    boolean several = chart.series().size() > 1;
    boolean onlyLines =
        chart.series().stream().allMatch(series -> series.kind() == Series.Kind.LINE);
    var direct = new DirectLabels(pen, drawing, chart, nameable(several, onlyLines));
    boolean tooWide = direct.width() > drawing.width() * WIDEST_LABELS;
    boolean named = !tooWide && onlyLines;
    var labels = tooWide ? new DirectLabels(pen, drawing, chart, false) : direct;
    var key = new Key(pen, drawing, chart, several && !named);
    var axes = new Axes(pen, drawing, chart);
    var scale = Scale.of(chart, drawing.narrow() ? 4 : 5);

    double top = size * 1.6 + key.height() + size * 0.9;
    double left = axes.widthOfValues(scale) + size * 0.8;
    double right = drawing.width() - (labels.width() > 0 ? labels.width() + size : size * 0.8);
    int lines = Math.max(1, axes.linesOfLabels((right - left) / chart.labels().size()));
    double bottom = height - size * (0.6 + 1.15 * lines) - 4;
    var frame = new Frame(left, top, right, bottom, chart.labels().size(), scale);

    key.draw(2, 2);
    pen.text(chart.unit(), 2, key.height() + size * 1.2, Anchor.START, Palette.QUIET);
    axes.grid(frame);
    new ProcessLines(pen, chart).draw(frame);
    new Columns(pen, drawing, chart).draw(frame);
    axes.labels(frame);
    new Lines(pen, drawing, chart).draw(frame);
    labels.draw(frame);
    if (!chart.hasValues()) {
      pen.text("No values", (left + right) / 2, (top + bottom) / 2, Anchor.MIDDLE, Palette.INK);
    }
  }

  /** One line with limits is named by its caption; several lines name themselves. */
  private boolean nameable(boolean several, boolean onlyLines) {
    return onlyLines && (several || chart.processes().isEmpty());
  }
}

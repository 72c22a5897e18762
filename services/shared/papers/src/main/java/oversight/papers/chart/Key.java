package oversight.papers.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import oversight.papers.chart.Pen.Anchor;
import oversight.papers.chart.Pen.Point;

/** The key above a chart: only what the drawing does not say where it stands. */
final class Key {
  private record Entry(String words, Marker marker, String colour) {}

  private final Pen pen;
  private final Drawing drawing;
  private final List<List<Entry>> rows = new ArrayList<>();

  Key(Pen pen, Drawing drawing, Chart chart, boolean namesSeries) {
    this.pen = pen;
    this.drawing = drawing;
    var entries = new ArrayList<Entry>();
    if (namesSeries) {
      for (int index = 0; index < chart.series().size(); index++) {
        entries.add(
            new Entry(
                chart.series().get(index).name(), Marker.series(index), Palette.series(index)));
      }
    }
    for (var cause : new TreeSet<>(chart.marks().stream().map(Mark::cause).toList())) {
      entries.add(new Entry(cause.words(), Marker.cause(cause), Palette.cause(cause)));
    }
    lay(entries);
  }

  double height() {
    return rows.size() * lineHeight();
  }

  void draw(double left, double top) {
    double y = top;
    for (var row : rows) {
      double x = left;
      for (var entry : row) {
        double size = drawing.letters();
        entry
            .marker()
            .draw(pen, new Point(x + size * 0.4, y + size * 0.55), size * 0.36, entry.colour());
        pen.text(entry.words(), x + size * 1.15, y + size * 0.9, Anchor.START, Palette.INK);
        x += room(entry);
      }
      y += lineHeight();
    }
  }

  private void lay(List<Entry> entries) {
    double free = 0;
    for (var entry : entries) {
      if (room(entry) > free) {
        rows.add(new ArrayList<>());
        free = drawing.width() - drawing.letters();
      }
      rows.getLast().add(entry);
      free -= room(entry);
    }
  }

  private double room(Entry entry) {
    return pen.width(entry.words()) + drawing.letters() * 2.4;
  }

  private double lineHeight() {
    return drawing.letters() * 1.6;
  }
}

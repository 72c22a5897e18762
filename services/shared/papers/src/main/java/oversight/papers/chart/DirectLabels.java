package oversight.papers.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import oversight.papers.chart.Pen.Anchor;

/** Labels at the right of the lines they name, moved apart where they would lie on each other. */
final class DirectLabels {
  private record Label(String words, double value, String colour, boolean bold) {}

  private final Pen pen;
  private final Drawing drawing;
  private final List<Label> labels = new ArrayList<>();

  DirectLabels(Pen pen, Drawing drawing, Chart chart, boolean namesSeries) {
    this.pen = pen;
    this.drawing = drawing;
    if (namesSeries) {
      for (int index = 0; index < chart.series().size(); index++) {
        nameSeries(chart, index);
      }
    }
    if (!chart.processes().isEmpty()) {
      var current = chart.processes().getLast();
      add("Upper " + chart.shown(current.upper()), current.upper().doubleValue(), Palette.QUIET);
      add("Average " + chart.shown(current.mean()), current.mean().doubleValue(), Palette.INK);
      add("Lower " + chart.shown(current.lower()), current.lower().doubleValue(), Palette.QUIET);
    }
  }

  private void nameSeries(Chart chart, int index) {
    var series = chart.series().get(index);
    int last = series.last();
    if (last < 0 || series.kind() != Series.Kind.LINE) {
      return;
    }
    var value = series.at(last);
    boolean alone = chart.series().size() == 1;
    var words = alone ? chart.shown(value) : series.name();
    labels.add(new Label(words, value.doubleValue(), Palette.series(index), true));
  }

  private void add(String words, double value, String colour) {
    labels.add(new Label(words, value, colour, false));
  }

  /** The room they need at the right. */
  double width() {
    return labels.stream()
        .mapToDouble(
            label -> label.bold() ? pen.widthOfBold(label.words()) : pen.width(label.words()))
        .max()
        .orElse(0);
  }

  void draw(Frame frame) {
    var sorted =
        labels.stream().sorted(Comparator.comparingDouble(Label::value).reversed()).toList();
    double gap = drawing.letters() * 1.2;
    var places = new double[sorted.size()];
    double free = frame.top() - drawing.letters();
    for (int index = 0; index < places.length; index++) {
      places[index] = Math.max(frame.y(sorted.get(index).value()), free);
      free = places[index] + gap;
    }
    double floor = frame.bottom();
    for (int index = places.length - 1; index >= 0; index--) {
      places[index] = Math.min(places[index], floor);
      floor = places[index] - gap;
    }
    for (int index = 0; index < places.length; index++) {
      draw(sorted.get(index), frame.right() + drawing.letters() * 0.5, places[index]);
    }
  }

  private void draw(Label label, double x, double y) {
    double baseline = y + drawing.letters() * 0.35;
    if (label.bold()) {
      pen.bold(label.words(), x, baseline, Anchor.START, label.colour());
    } else {
      pen.text(label.words(), x, baseline, Anchor.START, label.colour());
    }
  }
}

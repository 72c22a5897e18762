package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;

/**
 * A series read as an XmR chart: processes with their mean and limits, and every point with the
 * special cause it shows.
 *
 * <p>Source of the rules: NHS Making Data Count as computed by NHSRplotthedots 0.2.2; 8 points for
 * a shift as police boards count. Comparisons with mean and limits are made on the sums, without
 * rounding.
 */
public final class SpcChart {

  private final List<SpcPoint> points;
  private final List<SpcProcess> processes;
  private final Variation variation;
  private final Assurance assurance;

  private SpcChart(List<SpcPoint> points, List<SpcProcess> processes, SpcSettings settings) {
    this.points = List.copyOf(points);
    this.processes = List.copyOf(processes);
    this.variation = lastPoint().map(SpcPoint::variation).orElse(Variation.NOT_JUDGED);
    this.assurance = Judge.assurance(processes, settings);
  }

  /** The chart of a series. */
  public static SpcChart of(Series series, SpcSettings settings) {
    List<SpcPoint> points = new ArrayList<>();
    List<SpcProcess> processes = new ArrayList<>();
    for (Stretch stretch : Stretch.cut(series, settings.stepChanges())) {
      chart(stretch, processes.size() + 1, settings, points, processes);
    }
    return new SpcChart(points, processes, settings);
  }

  private static void chart(
      Stretch stretch,
      int number,
      SpcSettings settings,
      List<SpcPoint> points,
      List<SpcProcess> processes) {
    Cells cells = Cells.of(stretch.points());
    int basis = Math.min(settings.baseline().orElse(cells.size()), cells.size());
    Statistics statistics = Statistics.of(cells, basis, settings.screening());
    SpcProcess process = Judge.process(stretch, number, cells.size(), statistics, settings);
    processes.add(process);
    SpecialCause[] causes =
        process.limits().isPresent()
            ? Rules.causes(cells, Placement.of(cells, statistics), settings.shiftLength())
            : new SpecialCause[0];
    int index = 0;
    for (Point point : stretch.points()) {
      boolean judged = point.reading().amount().isPresent() && causes.length > 0;
      SpecialCause cause = judged ? causes[index++] : SpecialCause.NONE;
      Variation variation =
          judged ? Variation.of(cause, settings.polarity()) : Variation.NOT_JUDGED;
      points.add(new SpcPoint(point.period(), point.reading(), process, cause, variation));
    }
  }

  /** Every period of the series, gaps among them. */
  public List<SpcPoint> points() {
    return points;
  }

  /** The processes in date order. */
  public List<SpcProcess> processes() {
    return processes;
  }

  /** The last point that has a number. */
  public Optional<SpcPoint> lastPoint() {
    return points.reversed().stream().filter(point -> point.value().isPresent()).findFirst();
  }

  /** What the last point with a number shows. */
  public Variation variation() {
    return variation;
  }

  /** How the last process stands against the target. */
  public Assurance assurance() {
    return assurance;
  }

  /** What a reader must know: why limits are missing, or which of them pass what is possible. */
  public List<String> notes() {
    return processes.stream()
        .flatMap(
            process -> Stream.concat(process.whyNoLimits().stream(), process.remarks().stream()))
        .distinct()
        .toList();
  }

  /** The average of the last process. */
  public Optional<BigDecimal> mean() {
    return lastPoint().flatMap(SpcPoint::mean);
  }
}

package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  private final List<Charted> stretches;
  private final List<SpcProcess> processes;
  private final Polarity polarity;
  private final Variation variation;
  private final Assurance assurance;

  private SpcChart(List<Charted> stretches, SpcSettings settings) {
    this.stretches = stretches;
    List<SpcProcess> each = new ArrayList<>(stretches.size());
    for (Charted stretch : stretches) {
      each.add(stretch.process());
    }
    this.processes = Collections.unmodifiableList(each);
    this.polarity = settings.polarity();
    this.variation = lastVariation(stretches, polarity);
    this.assurance = Judge.assurance(processes, settings);
  }

  private static Variation lastVariation(List<Charted> stretches, Polarity polarity) {
    for (int number = stretches.size() - 1; number >= 0; number--) {
      int at = stretches.get(number).last();
      if (at >= 0) {
        return stretches.get(number).variation(at, polarity);
      }
    }
    return Variation.NOT_JUDGED;
  }

  /** The chart of a series. */
  public static SpcChart of(Series series, SpcSettings settings) {
    List<Charted> stretches = new ArrayList<>(settings.stepChanges().size() + 1);
    for (Stretch stretch : Stretch.cut(series, settings.stepChanges())) {
      stretches.add(Charted.of(stretch, stretches.size() + 1, settings));
    }
    return new SpcChart(stretches, settings);
  }

  /** Every period of the series, gaps among them. */
  public List<SpcPoint> points() {
    List<SpcPoint> points = new ArrayList<>();
    for (Charted stretch : stretches) {
      for (int at = 0; at < stretch.size(); at++) {
        points.add(stretch.point(at, polarity));
      }
    }
    return Collections.unmodifiableList(points);
  }

  /** The processes in date order. */
  public List<SpcProcess> processes() {
    return processes;
  }

  /** The last point that has a number. */
  public Optional<SpcPoint> lastPoint() {
    for (Charted stretch : stretches.reversed()) {
      int at = stretch.last();
      if (at >= 0) {
        return Optional.of(stretch.point(at, polarity));
      }
    }
    return Optional.empty();
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

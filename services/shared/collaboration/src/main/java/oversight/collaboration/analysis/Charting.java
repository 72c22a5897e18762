package oversight.collaboration.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import oversight.analysis.series.Series;
import oversight.analysis.spc.SpcChart;
import oversight.analysis.spc.SpcSettings;
import oversight.analysis.spc.StepChange;
import oversight.collaboration.catalogue.MeasureInsight;
import oversight.collaboration.catalogue.Target;
import oversight.collaboration.step.AcceptedStep;
import oversight.returns.v1.Unit;

/** Charts a series as the catalogue says its measure is read. */
final class Charting {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Charting() {}

  static SpcChart chart(
      Subject subject,
      MeasureInsight insight,
      Unit unit,
      Series series,
      List<StepChange> cuts,
      Optional<Target> target) {
    SpcSettings settings =
        bounded(
                SpcSettings.standard()
                    .withPolarity(Units.polarity(subject.measure().polarity()))
                    .withShiftLength(subject.measure().shiftRun()),
                unit,
                series)
            .withStepChanges(cuts);
    if (insight.baselinePoints() > 0) {
      settings = settings.withBaseline(insight.baselinePoints());
    }
    if (target.isPresent()) {
      settings = settings.withTarget(target.get().value());
    }
    return SpcChart.of(series, settings);
  }

  /** Where processes begin: at accepted step changes, and where a monthly series breaks. */
  static List<StepChange> cuts(List<AcceptedStep> steps, List<SeriesBreak> breaks, Series series) {
    Map<LocalDate, String> cuts = new TreeMap<>();
    steps.forEach(step -> cuts.put(step.from(), step.reason()));
    if (!series.isEmpty() && Breaks.cuts(series.points().getFirst().period().kind())) {
      breaks.forEach(each -> cuts.putIfAbsent(each.from(), each.why()));
    }
    return cuts.entrySet().stream()
        .map(cut -> new StepChange(cut.getKey(), cut.getValue()))
        .toList();
  }

  /** Where more was delivered than planned, a percentage passes 100 and so may its limits. */
  private static SpcSettings bounded(SpcSettings settings, Unit unit, Series series) {
    return unit == Unit.UNIT_PERCENT
            && series.points().stream()
                .flatMap(point -> point.reading().amount().stream())
                .allMatch(value -> value.compareTo(HUNDRED) <= 0)
        ? settings.zeroToHundred()
        : settings.neverNegative();
  }
}

package oversight.collaboration.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oversight.collaboration.step.AcceptedStep;
import oversight.region.Force;

/**
 * What an analysis rests on, read as at one instant.
 *
 * @param figures the figures that count
 * @param steps the step changes that count
 * @param breaks where series break
 */
public record Evidence(FigureIndex figures, List<AcceptedStep> steps, List<SeriesBreak> breaks) {
  /** Copies the lists. */
  public Evidence {
    steps = List.copyOf(steps);
    breaks = List.copyOf(breaks);
  }

  /** The breaks of one series, oldest first; the region's are its forces'. */
  List<SeriesBreak> breaksOf(Subject subject, Optional<Force> force) {
    return breaks.stream()
        .filter(each -> each.measure().equals(subject.measure().code()))
        .filter(each -> force.isEmpty() || each.force().equals(force.get().code()))
        .sorted(Comparator.comparing(SeriesBreak::from))
        .toList();
  }

  /** The step changes of one series, oldest first. */
  List<AcceptedStep> stepsOf(Subject subject, Optional<Force> force) {
    String code = force.map(Force::code).orElse("");
    return steps.stream()
        .filter(step -> step.measure().equals(subject.code()) && step.force().equals(code))
        .toList();
  }
}

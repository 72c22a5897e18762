package oversight.collaboration.analysis;

import java.util.List;
import java.util.Optional;
import oversight.collaboration.step.AcceptedStep;
import oversight.region.Force;

/**
 * What an analysis rests on, read as at one instant.
 *
 * @param figures the figures that count
 * @param steps the step changes that count
 */
public record Evidence(FigureIndex figures, List<AcceptedStep> steps) {
  /** Copies the list. */
  public Evidence {
    steps = List.copyOf(steps);
  }

  /** The step changes of one series, oldest first. */
  List<AcceptedStep> stepsOf(Subject subject, Optional<Force> force) {
    String code = force.map(Force::code).orElse("");
    return steps.stream()
        .filter(step -> step.measure().equals(subject.code()) && step.force().equals(code))
        .toList();
  }
}

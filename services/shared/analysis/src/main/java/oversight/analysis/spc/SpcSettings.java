package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a series is to be charted. Start from {@link #standard()} and change what differs.
 *
 * @param polarity which way is better
 * @param shiftLength how many points on one side of the mean are a shift: 8 as police boards count,
 *     7 as the NHS does
 * @param screening whether moving ranges of 3.267 times their mean or more are left out, once
 * @param baseline how many first points of each process set its mean and limits, 12 or more; all,
 *     where empty
 * @param stepChanges where new processes begin
 * @param target what the measure should reach
 * @param least the least value that is possible, such as 0
 * @param most the greatest value that is possible, such as 100
 */
public record SpcSettings(
    Polarity polarity,
    int shiftLength,
    boolean screening,
    Optional<Integer> baseline,
    List<StepChange> stepChanges,
    Optional<BigDecimal> target,
    Optional<BigDecimal> least,
    Optional<BigDecimal> most) {

  /** The fewest points that can have limits. */
  public static final int FEWEST_POINTS = 12;

  public SpcSettings {
    if (shiftLength < 2) {
      throw new IllegalArgumentException(
          "A shift needs a run of at least 2 points, not " + shiftLength + ".");
    }
    baseline.ifPresent(points -> {
      if (points < FEWEST_POINTS) {
        throw new IllegalArgumentException(
            "A baseline has at least " + FEWEST_POINTS + " points, not " + points + ".");
      }
    });
    stepChanges = stepChanges.stream().sorted(Comparator.comparing(StepChange::from)).toList();
  }

  /** Neutral, shift of 8, screening on, no fixed baseline, no step changes, no target. */
  public static SpcSettings standard() {
    return new SpcSettings(
        Polarity.NEUTRAL,
        8,
        true,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with another polarity. */
  public SpcSettings withPolarity(Polarity changed) {
    return new SpcSettings(
        changed, shiftLength, screening, baseline, stepChanges, target, least, most);
  }

  /** The same with another length of shift. */
  public SpcSettings withShiftLength(int changed) {
    return new SpcSettings(
        polarity, changed, screening, baseline, stepChanges, target, least, most);
  }

  /** The same without screening of moving ranges. */
  public SpcSettings withoutScreening() {
    return new SpcSettings(
        polarity, shiftLength, false, baseline, stepChanges, target, least, most);
  }

  /** The same with the first so many points of each process as its baseline. */
  public SpcSettings withBaseline(int points) {
    return new SpcSettings(
        polarity, shiftLength, screening, Optional.of(points), stepChanges, target, least, most);
  }

  /** The same with these step changes. */
  public SpcSettings withStepChanges(List<StepChange> changed) {
    return new SpcSettings(
        polarity, shiftLength, screening, baseline, changed, target, least, most);
  }

  /** The same with a target. */
  public SpcSettings withTarget(BigDecimal changed) {
    return new SpcSettings(
        polarity, shiftLength, screening, baseline, stepChanges, Optional.of(changed), least, most);
  }

  /** The same for a measure that cannot fall below zero. */
  public SpcSettings neverNegative() {
    return new SpcSettings(
        polarity,
        shiftLength,
        screening,
        baseline,
        stepChanges,
        target,
        Optional.of(BigDecimal.ZERO),
        most);
  }

  /** The same for a measure between 0 and 100 per cent. */
  public SpcSettings zeroToHundred() {
    return new SpcSettings(
        polarity,
        shiftLength,
        screening,
        baseline,
        stepChanges,
        target,
        Optional.of(BigDecimal.ZERO),
        Optional.of(BigDecimal.valueOf(100)));
  }
}

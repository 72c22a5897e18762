package oversight.analysis.spc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be said of a process as a whole. */
final class Judge {

  private Judge() {}

  static SpcProcess process(
      Stretch stretch, int number, int points, Statistics statistics, SpcSettings settings) {
    Optional<String> why = whyNoLimits(points, statistics);
    Optional<BigDecimal> mean = points == 0 ? Optional.empty() : Optional.of(statistics.mean());
    Optional<Limits> limits = why.isPresent() ? Optional.empty() : mean.map(statistics::limits);
    return new SpcProcess(
        number,
        stretch.points().getFirst().period(),
        stretch.points().getLast().period(),
        points,
        mean,
        limits,
        why,
        stretch.stepChange(),
        limits.map(found -> remarks(found, settings)).orElse(List.of()));
  }

  private static Optional<String> whyNoLimits(int points, Statistics statistics) {
    if (points < SpcSettings.FEWEST_POINTS) {
      return Optional.of(
          "Limits need at least %d points and there %s %s."
              .formatted(
                  SpcSettings.FEWEST_POINTS,
                  points == 1 ? "is" : "are",
                  points == 0 ? "none" : "only " + points));
    }
    return statistics.rangeCount() == 0
        ? Optional.of("Limits need figures for periods that follow each other, and none do.")
        : Optional.empty();
  }

  private static List<String> remarks(Limits limits, SpcSettings settings) {
    List<String> remarks = new ArrayList<>();
    settings
        .least()
        .filter(least -> limits.lower().compareTo(least) < 0)
        .ifPresent(least ->
            remarks.add(
                "The lower limit would lie below %s, which cannot be, and is not drawn."
                    .formatted(least.toPlainString())));
    settings
        .most()
        .filter(most -> limits.upper().compareTo(most) > 0)
        .ifPresent(most ->
            remarks.add(
                "The upper limit would lie above %s, which cannot be, and is not drawn."
                    .formatted(most.toPlainString())));
    return remarks;
  }

  /**
   * A target strictly beyond a limit of the last process that has a number is always or never met;
   * one within the limits is hit and missed.
   */
  static Assurance assurance(List<SpcProcess> processes, SpcSettings settings) {
    Optional<Limits> last = Optional.empty();
    for (SpcProcess process : processes) {
      last = process.points() > 0 ? process.limits() : last;
    }
    if (last.isEmpty() || settings.target().isEmpty() || settings.polarity() == Polarity.NEUTRAL) {
      return Assurance.NOT_JUDGED;
    }
    BigDecimal target = settings.target().get();
    boolean higherIsBetter = settings.polarity() == Polarity.HIGHER_IS_BETTER;
    if (target.compareTo(last.get().upper()) > 0) {
      return higherIsBetter ? Assurance.CONSISTENTLY_FAILS : Assurance.CONSISTENTLY_PASSES;
    }
    if (target.compareTo(last.get().lower()) < 0) {
      return higherIsBetter ? Assurance.CONSISTENTLY_PASSES : Assurance.CONSISTENTLY_FAILS;
    }
    return Assurance.HIT_AND_MISS;
  }
}

package oversight.collaboration.catalogue;

import static oversight.collaboration.catalogue.Words.require;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a measure is read beside its definition.
 *
 * @param measure its code
 * @param baselinePoints how many first points of each process set its limits; 0 for all
 * @param people the codes of its parts that count people, so that 1 to 4 are not public
 * @param targets what it should reach, by date
 * @param national what was published for the whole country, or null
 * @param decision why it is public though OFFICIAL-SENSITIVE, or null
 */
public record MeasureInsight(
    String measure,
    int baselinePoints,
    Set<String> people,
    List<Target> targets,
    @Nullable NationalFigures national,
    @Nullable PublicDecision decision) {
  private static final int FEWEST_POINTS = 12;

  public MeasureInsight {
    people = Set.copyOf(people);
    targets = List.copyOf(targets);
    require(
        baselinePoints == 0 || baselinePoints >= FEWEST_POINTS,
        measure + " has a baseline of fewer than " + FEWEST_POINTS + " points.");
  }

  /** Nothing but the definition. */
  static MeasureInsight none(String measure) {
    return new MeasureInsight(measure, 0, Set.of(), List.of(), null, null);
  }

  /** The target that holds on a day: a force's own before the region's. */
  public Optional<Target> target(Set<String> forceNames, LocalDate day) {
    return targets.stream()
        .filter(target -> target.holdsOn(day) && forceNames.contains(target.force()))
        .findFirst()
        .or(() ->
            targets.stream()
                .filter(target -> target.holdsOn(day) && target.force().isEmpty())
                .findFirst());
  }
}

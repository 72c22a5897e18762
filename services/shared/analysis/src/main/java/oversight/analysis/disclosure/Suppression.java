package oversight.analysis.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells to withhold as {@code [c]}.
 *
 * @param primary small counts of people
 * @param secondary further cells, without which the small ones could be worked back
 * @param exposed small counts that earlier versions show or give away: withholding them now cannot
 *     protect them, and somebody must be told
 * @param narrowed small counts that cannot be worked back but of which a reader can tell more than
 *     that they are 1 to 4, whatever else is withheld
 */
public record Suppression(
    Set<String> primary, Set<String> secondary, Set<String> exposed, Set<String> narrowed) {

  public Suppression {
    primary = Set.copyOf(primary);
    secondary = Set.copyOf(secondary);
    exposed = Set.copyOf(exposed);
    narrowed = Set.copyOf(narrowed);
  }

  /** All cells to withhold. */
  public Set<String> withheld() {
    Set<String> all = new LinkedHashSet<>(primary);
    all.addAll(secondary);
    return Set.copyOf(all);
  }

  /**
   * The derived numbers to withhold with them, such as rates, changes, averages and the lines of
   * charts: any that has a withheld cell among its parts, since a rounded rate and one part still
   * give a range for the other.
   *
   * @param partsOfRates the cells each derived number is made of
   */
  public Set<String> rates(Map<String, List<String>> partsOfRates) {
    Set<String> all = withheld();
    Set<String> rates = new LinkedHashSet<>();
    partsOfRates.forEach((rate, parts) -> {
      if (parts.stream().anyMatch(all::contains)) {
        rates.add(rate);
      }
    });
    return Set.copyOf(rates);
  }
}

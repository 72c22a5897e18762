package oversight.npas.charging;

import java.util.List;
import oversight.region.Force;

/**
 * Names those of whom shares are shares: never the service's whole Central region of nine forces.
 */
final class Denominator {
  private Denominator() {}

  /** "Staffordshire, Warwickshire, West Mercia and West Midlands"; empty for none. */
  static String of(List<Force> members) {
    List<String> names = members.stream().map(Force::name).toList();
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }
}

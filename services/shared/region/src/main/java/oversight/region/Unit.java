package oversight.region;

import java.util.List;

/**
 * A unit inside a collaboration with members of its own, such as the Collision Investigation Unit.
 *
 * @param slug {@code ciu}
 * @param name its name for people
 * @param members who belongs to it, by date
 */
public record Unit(String slug, String name, List<Membership> members) {
  /** Copies the list. */
  public Unit {
    members = List.copyOf(members);
  }
}

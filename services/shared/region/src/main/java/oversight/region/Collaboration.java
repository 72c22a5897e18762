package oversight.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body that several forces run jointly.
 *
 * @param slug {@code cmpg}
 * @param name "Central Motorway Police Group"
 * @param shortName "CMPG"
 * @param purpose what it is for, in a sentence
 * @param lead who leads it, for people; empty where not stated
 * @param agreement what is known of its agreement
 * @param money what is known of its money
 * @param clearance the clearance without which a caller sees nothing of it; empty for none
 * @param costSharing its agreed shares, or null where none are on record
 * @param terms what its agreement says of leaving
 * @param members who belongs to it, by date
 * @param outside forces that stand outside and supply figures all the same
 * @param units units inside it
 * @param twoPeoplePublish whether its reports are published by somebody else than who wrote them,
 *     always; where not, a draft that nobody submitted may be published by its author alone
 */
public record Collaboration(
    String slug,
    String name,
    String shortName,
    String purpose,
    String lead,
    String agreement,
    String money,
    String clearance,
    @Nullable CostSharing costSharing,
    AgreementTerms terms,
    List<Membership> members,
    List<Membership> outside,
    List<Unit> units,
    boolean twoPeoplePublish) {
  /** Copies the lists. */
  public Collaboration {
    members = List.copyOf(members);
    outside = List.copyOf(outside);
    units = List.copyOf(units);
  }

  /** Whether the force belongs to it on any day from first to last, both inclusive. */
  public boolean hasMember(Force force, LocalDate first, LocalDate last) {
    return belongs(members, force, first, last);
  }

  /** Whether the force belongs to the unit on any day from first to last, both inclusive. */
  public boolean hasMember(String unit, Force force, LocalDate first, LocalDate last) {
    return units.stream()
        .filter(inside -> inside.slug().equals(unit))
        .anyMatch(inside -> belongs(inside.members(), force, first, last));
  }

  private static boolean belongs(
      List<Membership> members, Force force, LocalDate first, LocalDate last) {
    return members.stream()
        .anyMatch(membership ->
            membership.force().equals(force) && membership.interval().overlaps(first, last));
  }
}

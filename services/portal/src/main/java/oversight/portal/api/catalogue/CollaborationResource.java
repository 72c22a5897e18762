package oversight.portal.api.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import oversight.region.Collaboration;
import oversight.region.CostSharing;
import oversight.region.Membership;
import oversight.region.Unit;

/**
 * A collaboration as the API shows it. A date that is not on record is null.
 *
 * @param resource {@code collaborations/cmpg}
 * @param slug {@code cmpg}
 * @param name "Central Motorway Police Group"
 * @param shortName "CMPG"
 * @param purpose what it is for, in a sentence
 * @param lead who leads it; empty where not stated
 * @param agreement what is known of its agreement
 * @param money what is known of its money
 * @param costSharing its agreed shares; null where none are on record
 * @param members who belongs to it, over {@code [from, to)}
 * @param outside who stands outside and supplies figures all the same
 * @param units units inside it
 */
record CollaborationResource(
    String resource,
    String slug,
    String name,
    String shortName,
    String purpose,
    String lead,
    String agreement,
    String money,
    @Nullable Shares costSharing,
    List<Member> members,
    List<Member> outside,
    List<Inside> units) {
  /** All there are. */
  record All(List<CollaborationResource> collaborations) {}

  /** A force's membership over {@code [from, to)}. */
  record Member(
      String force,
      String slug,
      String name,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String announced,
      String notice,
      @Nullable LocalDate effective,
      String note) {
    static Member of(Membership membership) {
      return new Member(
          membership.force().code(),
          membership.force().slug(),
          membership.force().name(),
          membership.interval().from(),
          membership.interval().to(),
          membership.announced(),
          membership.notice(),
          membership.effective(),
          membership.note());
    }
  }

  /** A unit inside a collaboration. */
  record Inside(String slug, String name, List<Member> members) {
    static Inside of(Unit unit) {
      return new Inside(unit.slug(), unit.name(), unit.members().stream().map(Member::of).toList());
    }
  }

  /** Agreed shares of cost, in per cent, as strings. */
  record Shares(String formula, List<String> percentages, String note) {
    static @Nullable Shares of(@Nullable CostSharing sharing) {
      return sharing == null
          ? null
          : new Shares(
              sharing.formula(),
              sharing.percentages().stream().map(BigDecimal::toPlainString).toList(),
              sharing.note());
    }
  }

  static CollaborationResource of(Collaboration collaboration) {
    return new CollaborationResource(
        "collaborations/" + collaboration.slug(),
        collaboration.slug(),
        collaboration.name(),
        collaboration.shortName(),
        collaboration.purpose(),
        collaboration.lead(),
        collaboration.agreement(),
        collaboration.money(),
        Shares.of(collaboration.costSharing()),
        collaboration.members().stream().map(Member::of).toList(),
        collaboration.outside().stream().map(Member::of).toList(),
        collaboration.units().stream().map(Inside::of).toList());
  }
}

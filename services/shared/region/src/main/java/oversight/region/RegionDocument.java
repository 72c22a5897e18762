package oversight.region;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code region.yaml}, word for word; {@link RegionFile} turns it into a {@link Region}. */
record RegionDocument(
    RegionEntry region,
    List<ForceEntry> forces,
    List<OfficeEntry> offices,
    SecretariatEntry secretariat,
    @Nullable DeadlinesEntry deadlines,
    List<CollaborationEntry> collaborations) {

  record DeadlinesEntry(@Nullable Integer figuresDue, @Nullable Integer signOffDue) {}

  record RegionEntry(String slug, String name, String board) {}

  record ForceEntry(String slug, String code, String name, @Nullable String shortName) {}

  record OfficeEntry(String slug, String name, String force) {}

  record SecretariatEntry(String slug, String name) {}

  record CollaborationEntry(
      String slug,
      String name,
      @Nullable String shortName,
      @Nullable String purpose,
      @Nullable String lead,
      @Nullable String leadName,
      @Nullable String agreement,
      @Nullable String money,
      @Nullable String clearance,
      @Nullable CostSharingEntry costSharing,
      List<MembershipEntry> members,
      @Nullable List<MembershipEntry> outside,
      @Nullable List<UnitEntry> units) {}

  record CostSharingEntry(String formula, List<String> percentages, @Nullable String note) {}

  record MembershipEntry(
      String force,
      @Nullable String from,
      @Nullable String to,
      @Nullable String announced,
      @Nullable String notice,
      @Nullable String effective,
      @Nullable String note) {}

  record UnitEntry(String slug, String name, List<MembershipEntry> members) {}
}

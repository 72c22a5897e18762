package oversight.region;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code region.yaml}, word for word; {@link RegionFile} turns it into a {@link Region}. */
record RegionDocument(
    RegionEntry region,
    List<ForceEntry> forces,
    List<OfficeEntry> offices,
    SecretariatEntry secretariat,
    @Nullable DeadlinesEntry deadlines,
    @Nullable StatisticsEntry statistics,
    List<CollaborationEntry> collaborations) {

  record DeadlinesEntry(@Nullable Integer figuresDue, @Nullable Integer signOffDue) {}

  record StatisticsEntry(@Nullable TableEntry people, @Nullable TableEntry officers) {}

  record TableEntry(String source, Map<String, Map<Integer, String>> forces) {}

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
      @Nullable AgreementTermsEntry agreementTerms,
      List<MembershipEntry> members,
      @Nullable List<MembershipEntry> outside,
      @Nullable List<UnitEntry> units,
      @Nullable Boolean twoPeoplePublish) {}

  record CostSharingEntry(
      String formula,
      @Nullable List<String> percentages,
      @Nullable Map<String, String> shares,
      @Nullable String note) {}

  record AgreementTermsEntry(
      @Nullable Integer noticeMonths, @Nullable String exitCost, @Nullable String note) {}

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

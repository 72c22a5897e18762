package oversight.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import oversight.region.RegionDocument.AgreementTermsEntry;
import oversight.region.RegionDocument.CollaborationEntry;
import oversight.region.RegionDocument.CostSharingEntry;
import oversight.region.RegionDocument.MembershipEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code region.yaml}. */
public final class RegionFile {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private RegionFile() {}

  /**
   * Reads a file.
   *
   * @throws InvalidRegionException where it is not a region
   */
  public static Region read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException missing) {
      throw new UncheckedIOException("The region's file cannot be read: " + file, missing);
    }
  }

  /**
   * Reads a file's text.
   *
   * @throws InvalidRegionException where it is not a region
   */
  public static Region parse(String yaml) {
    RegionDocument document;
    try {
      document = YAML.readValue(yaml, RegionDocument.class);
    } catch (JacksonException broken) {
      throw new InvalidRegionException(
          "The region's file is not as expected: " + broken.getOriginalMessage(), broken);
    }
    try {
      return region(document);
    } catch (IllegalArgumentException | java.time.DateTimeException impossible) {
      throw new InvalidRegionException(
          "The region's file cannot be right: " + impossible.getMessage(), impossible);
    }
  }

  private static Region region(RegionDocument document) {
    List<Force> forces =
        document.forces().stream()
            .map(entry ->
                new Force(
                    entry.slug(),
                    entry.code(),
                    entry.name(),
                    orElse(entry.shortName(), entry.name())))
            .toList();
    List<Office> offices =
        document.offices().stream()
            .map(entry -> new Office(entry.slug(), entry.name(), find(forces, entry.force())))
            .toList();
    List<Collaboration> collaborations =
        document.collaborations().stream().map(entry -> collaboration(entry, forces)).toList();
    refuseTwins(
        Stream.of(
                forces.stream().map(Force::slug),
                forces.stream().map(Force::code),
                offices.stream().map(Office::slug),
                collaborations.stream().map(Collaboration::slug),
                Stream.of(document.secretariat().slug()))
            .flatMap(slugs -> slugs)
            .toList());
    return new Region(
        document.region().slug(),
        document.region().name(),
        document.region().board(),
        forces,
        offices,
        document.secretariat().slug(),
        document.secretariat().name(),
        deadlines(document.deadlines()),
        StatisticsReader.read(document.statistics(), forces),
        collaborations);
  }

  private static Deadlines deadlines(RegionDocument.@Nullable DeadlinesEntry entry) {
    return entry == null
        ? Deadlines.USUAL
        : new Deadlines(
            orElse(entry.figuresDue(), Deadlines.USUAL.figures()),
            orElse(entry.signOffDue(), Deadlines.USUAL.signOff()));
  }

  private static int orElse(@Nullable Integer days, int otherwise) {
    return days == null ? otherwise : days;
  }

  private static Collaboration collaboration(CollaborationEntry entry, List<Force> forces) {
    String lead =
        entry.lead() == null ? orElse(entry.leadName(), "") : find(forces, entry.lead()).name();
    return new Collaboration(
        entry.slug(),
        entry.name(),
        orElse(entry.shortName(), entry.name()),
        orElse(entry.purpose(), ""),
        lead,
        orElse(entry.agreement(), ""),
        orElse(entry.money(), ""),
        orElse(entry.clearance(), ""),
        costSharing(entry.costSharing(), forces),
        terms(entry.agreementTerms()),
        memberships(entry.members(), forces),
        memberships(entry.outside(), forces),
        orEmpty(entry.units()).stream()
            .map(unit -> new Unit(unit.slug(), unit.name(), memberships(unit.members(), forces)))
            .toList(),
        entry.twoPeoplePublish() != null && entry.twoPeoplePublish());
  }

  private static @Nullable CostSharing costSharing(
      @Nullable CostSharingEntry entry, List<Force> forces) {
    if (entry == null) {
      return null;
    }
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    if (entry.shares() != null) {
      entry
          .shares()
          .forEach((force, share) -> shares.put(find(forces, force).code(), new BigDecimal(share)));
    }
    List<BigDecimal> percentages =
        entry.percentages() == null
            ? List.copyOf(shares.values())
            : entry.percentages().stream().map(BigDecimal::new).toList();
    return new CostSharing(entry.formula(), percentages, shares, orElse(entry.note(), ""));
  }

  private static AgreementTerms terms(@Nullable AgreementTermsEntry entry) {
    return entry == null
        ? AgreementTerms.UNKNOWN
        : new AgreementTerms(
            entry.noticeMonths(),
            entry.exitCost() == null ? null : new BigDecimal(entry.exitCost()),
            orElse(entry.note(), ""));
  }

  private static List<Membership> memberships(
      @Nullable List<MembershipEntry> entries, List<Force> forces) {
    return orEmpty(entries).stream()
        .map(entry ->
            new Membership(
                find(forces, entry.force()),
                new Interval(date(entry.from()), date(entry.to())),
                orElse(entry.announced(), ""),
                orElse(entry.notice(), ""),
                date(entry.effective()),
                orElse(entry.note(), "")))
        .toList();
  }

  static Force find(List<Force> forces, String slug) {
    return forces.stream()
        .filter(force -> force.slug().equals(slug))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no force '" + slug + "'."));
  }

  private static void refuseTwins(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("'" + name + "' names two things.");
      }
    }
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}

package oversight.governance.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Edition.Missing;
import oversight.governance.pack.Edition.Replaced;
import oversight.governance.pack.PackState;
import oversight.governance.pack.PackVersion;
import oversight.governance.pack.Quotes;
import oversight.governance.pack.StoredPack;
import oversight.governance.publication.PublicEdition;
import oversight.governance.publication.PublicPacks;
import oversight.governance.quote.Finding;
import oversight.governance.quote.Quotable;
import oversight.governance.report.PublishedReport;
import oversight.governance.v1.BoundReport;
import oversight.governance.v1.ListPublicPacksResponse;
import oversight.governance.v1.Pack;
import oversight.governance.v1.PackFigure;
import oversight.governance.v1.PrivateSection;
import oversight.governance.v1.PublicPack;
import oversight.governance.v1.TypedNumber;
import oversight.identity.Caller;
import oversight.region.Region;

/** Writes packs as messages. */
@Component
class PackMessages {
  private final Region region;
  private final Quotes quotes;

  PackMessages(Region region, Quotes quotes) {
    this.region = region;
    this.quotes = quotes;
  }

  /** A pack with what the figures say to the numbers in its words, for those who compile. */
  Pack message(Caller caller, Edition edition) {
    return inList(edition).toBuilder()
        .addAllTypedNumbers(
            quotes.findings(caller, edition).stream().map(PackMessages::typed).toList())
        .build();
  }

  /** A pack without what takes reading its reports. */
  Pack inList(Edition edition) {
    StoredPack stored = edition.pack();
    LocalDate meeting = stored.front().meetingDate();
    Pack.Builder pack =
        Pack.newBuilder()
            .setName(stored.name())
            .setQuarter(stored.quarter().id())
            .setQuarterLabel(stored.quarter().label())
            .setTitle(stored.front().title())
            .setBoard(region.board())
            .setMeetingDate(meeting == null ? "" : meeting.toString())
            .setState(state(stored.state()))
            .setVersion(stored.version())
            .setMarking(edition.marking().label())
            .setExecutiveSummary(stored.front().executiveSummary())
            .setCrossCuttingThemes(stored.front().themes())
            .setEtag(stored.etag())
            .setCirculatedVersion(stored.circulatedVersion())
            .setRevisionReason(stored.revisionReason())
            .setPublicVersion(stored.publicVersion())
            .setCreatedBy(stored.createdBy())
            .setCreateTime(timestamp(stored.createTime()));
    edition.reports().stream().map(PackMessages::bound).forEach(pack::addReports);
    edition.missing().stream().map(Missing::name).forEach(pack::addMissing);
    stored.front().privateSections().stream()
        .map(section ->
            PrivateSection.newBuilder()
                .setCollaboration(section.collaboration())
                .setReason(section.reason()))
        .forEach(pack::addPrivateSections);
    edition.versions().stream().map(PackMessages::version).forEach(pack::addVersions);
    pack.addAllSectionOrder(stored.front().order().slugs());
    Replaced replaces = edition.replaces();
    if (replaces != null) {
      pack.addAllChanges(replaces.changes());
    }
    Compilation compilation = edition.compilation();
    if (compilation != null) {
      pack.setCompiledBy(compilation.compiledBy())
          .setCompileTime(timestamp(compilation.compileTime()));
    }
    Instant circulated = stored.circulateTime();
    if (circulated != null) {
      pack.setCirculateTime(timestamp(circulated));
    }
    return pack.build();
  }

  private static oversight.governance.v1.PackVersion version(PackVersion version) {
    oversight.governance.v1.PackVersion.Builder message =
        oversight.governance.v1.PackVersion.newBuilder()
            .setVersion(version.version())
            .setCompileTime(timestamp(version.compileTime()));
    Instant circulated = version.circulateTime();
    if (circulated != null) {
      message.setCirculateTime(timestamp(circulated));
    }
    return message.build();
  }

  private static BoundReport bound(PublishedReport report) {
    return BoundReport.newBuilder()
        .setReport(report.name())
        .setTitle(report.title())
        .setVersion(report.version())
        .setSha256(report.sha256())
        .setPublishedBy(report.publishedBy())
        .setPublishTime(timestamp(report.publishTime()))
        .setIllustrative(report.illustrative())
        .build();
  }

  PublicPack message(PublicEdition edition) {
    return PublicPack.newBuilder()
        .setName(edition.name())
        .setVersion(edition.version())
        .setQuarter(edition.quarter().id())
        .setQuarterLabel(edition.quarter().label())
        .setTitle(edition.title())
        .setBoard(region.board())
        .setPublishTime(timestamp(edition.publishTime()))
        .build();
  }

  ListPublicPacksResponse page(PublicPacks.Page page) {
    return ListPublicPacksResponse.newBuilder()
        .addAllPacks(page.packs().stream().map(this::message).toList())
        .setNextPageToken(page.next())
        .build();
  }

  static PackFigure figure(Quotable figure) {
    return PackFigure.newBuilder()
        .setReference(figure.reference())
        .setTitle(figure.title())
        .setForceTitle(figure.forceTitle())
        .setDisplay(figure.display())
        .build();
  }

  private static TypedNumber typed(Finding finding) {
    return TypedNumber.newBuilder()
        .setText(finding.text())
        .setSentence(finding.sentence())
        .setVerdict(
            switch (finding.verdict()) {
              case MATCHES -> TypedNumber.Verdict.MATCHES;
              case DISAGREES -> TypedNumber.Verdict.DISAGREES;
              case UNMATCHED -> TypedNumber.Verdict.UNMATCHED;
            })
        .setFinding(finding.words())
        .setReference(finding.reference())
        .build();
  }

  private static oversight.governance.v1.PackState state(PackState state) {
    return switch (state) {
      case DRAFT -> oversight.governance.v1.PackState.DRAFT;
      case COMPILED -> oversight.governance.v1.PackState.COMPILED;
      case CIRCULATED -> oversight.governance.v1.PackState.CIRCULATED;
    };
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}

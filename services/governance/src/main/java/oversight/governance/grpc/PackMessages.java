package oversight.governance.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Compilation;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Edition.Missing;
import oversight.governance.pack.PackState;
import oversight.governance.pack.StoredPack;
import oversight.governance.report.PublishedReport;
import oversight.governance.v1.BoundReport;
import oversight.governance.v1.Pack;
import oversight.region.Region;

/** Writes packs as messages. */
@Component
class PackMessages {
  private final Region region;

  PackMessages(Region region) {
    this.region = region;
  }

  Pack message(Edition edition) {
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
            .setCreatedBy(stored.createdBy())
            .setCreateTime(timestamp(stored.createTime()));
    edition.reports().stream().map(PackMessages::bound).forEach(pack::addReports);
    edition.missing().stream().map(Missing::name).forEach(pack::addMissing);
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

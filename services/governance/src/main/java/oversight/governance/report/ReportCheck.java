package oversight.governance.report;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.InvalidPeriodException;
import oversight.analysis.period.Periods;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportEvent;

/** Sees that a report is what its event announced, and that its hash is the hash of its bytes. */
public final class ReportCheck {
  private ReportCheck() {}

  /**
   * The report, verified.
   *
   * @param collaboration whose feed the event came from
   * @throws BadReportException where anything disagrees
   */
  public static PublishedReport check(String collaboration, ReportEvent event, Report report) {
    String quarter = quarter(event);
    same("name", PublishedReport.name(collaboration, quarter), event.getReport(), report.getName());
    same("version", event.getVersion(), report.getVersion());
    String json = report.getCanonicalJson();
    same("SHA-256", sha256(json), event.getSha256(), report.getSha256());
    ReportContent content = ContentJson.read(json);
    same("content", content, known(report.getContent()));
    same("collaboration", collaboration, content.getCollaboration());
    same("quarter", quarter, content.getQuarter());
    Marking marking =
        Marking.of(content.getMarking())
            .orElseThrow(() ->
                new BadReportException(
                    "Its marking, '%s', is none that may be held here."
                        .formatted(content.getMarking())));
    if ((content.getTitle() + report.getPublishedBy()).indexOf('\0') >= 0) {
      throw new BadReportException("Its title or publisher holds a NUL character.");
    }
    if (report.getVersion() < 1) {
      throw new BadReportException("Its version is not published: it counts from 1.");
    }
    return new PublishedReport(
        collaboration,
        quarter,
        report.getVersion(),
        content.getTitle(),
        marking,
        content.getIllustrative(),
        json,
        report.getSha256(),
        report.getPublishedBy(),
        Instant.ofEpochSecond(
            report.getPublishTime().getSeconds(), report.getPublishTime().getNanos()));
  }

  private static String quarter(ReportEvent event) {
    try {
      if (Periods.parse(event.getQuarter()) instanceof FinancialQuarter quarter) {
        return quarter.id();
      }
    } catch (InvalidPeriodException unclear) {
      throw new BadReportException("Its quarter is unclear: " + unclear.getMessage(), unclear);
    }
    throw new BadReportException("'%s' is not a quarter.".formatted(event.getQuarter()));
  }

  /** What a later release of the contract added is not ours to compare. */
  private static ReportContent known(ReportContent content) {
    try {
      return com.google.protobuf.DiscardUnknownFieldsParser.wrap(ReportContent.parser())
          .parseFrom(content.toByteString());
    } catch (InvalidProtocolBufferException broken) {
      throw new BadReportException("Its content cannot be read.", broken);
    }
  }

  @SafeVarargs
  private static <T> void same(String what, T expected, T... found) {
    for (T one : found) {
      if (!expected.equals(one)) {
        throw new BadReportException(
            expected instanceof ReportContent
                ? "Its JSON says something else than its content."
                : "Its %s disagrees: expected %s, found %s.".formatted(what, expected, one));
      }
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

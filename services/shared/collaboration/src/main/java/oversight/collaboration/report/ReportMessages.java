package oversight.collaboration.report;

import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;

/** Reports as they go over the wire. */
public final class ReportMessages {
  private ReportMessages() {}

  /** A version with all that it says. */
  public static Report toMessage(OwnCollaboration own, PublishedReport report) {
    return toMessage(own, report, Glances.read(report));
  }

  /** A version with what was read of it. */
  static Report toMessage(OwnCollaboration own, PublishedReport report, ReportContent content) {
    return head(own, report).setContent(content).setCanonicalJson(report.canonicalJson()).build();
  }

  /** A version without what it says, for lists. */
  public static Report toListed(OwnCollaboration own, PublishedReport report) {
    return head(own, report)
        .setContent(
            ReportContent.newBuilder()
                .setCollaboration(own.slug())
                .setTitle(report.title())
                .setQuarter(report.quarter().id())
                .setQuarterLabel(report.quarter().label())
                .setMarking(report.marking()))
        .build();
  }

  private static Report.Builder head(OwnCollaboration own, PublishedReport report) {
    return Report.newBuilder()
        .setName(own.name("reports", report.quarter().id()))
        .setVersion(report.version())
        .setSha256(report.sha256())
        .setPublishedBy(report.publishedBy())
        .setPublishTime(SubmissionMessages.timestamp(report.publishTime()))
        .setWrittenBy(report.writtenBy())
        .setSubmittedBy(report.submittedBy());
  }
}

package oversight.collaboration.feed;

import java.util.Map;
import java.util.regex.Pattern;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ReportEvent;
import oversight.service.error.InvalidFieldException;

/** Events and cursors as they go over the wire. */
public final class FeedMessages {
  private static final Pattern CURSOR = Pattern.compile("0|[1-9][0-9]{0,17}");

  private FeedMessages() {}

  /** The message of an event. */
  public static ReportEvent toMessage(OwnCollaboration own, FeedEvent event) {
    return ReportEvent.newBuilder()
        .setCursor(Long.toString(event.number()))
        .setReport(own.name("reports", event.quarter()))
        .setVersion(event.version())
        .setQuarter(event.quarter())
        .setTitle(event.title())
        .setMarking(event.marking())
        .setSha256(event.sha256())
        .setPublishedBy(event.publishedBy())
        .setPublishTime(SubmissionMessages.timestamp(event.publishTime()))
        .build();
  }

  /**
   * The number of a cursor; 0 for none.
   *
   * @throws InvalidFieldException BAD_TOKEN where it is no cursor
   */
  public static long number(String cursor) {
    if (cursor.isEmpty()) {
      return 0;
    }
    if (!CURSOR.matcher(cursor).matches()) {
      throw forged();
    }
    return Long.parseLong(cursor);
  }

  static InvalidFieldException forged() {
    return new InvalidFieldException(
        ErrorReason.ERROR_REASON_BAD_TOKEN,
        "after",
        "This cursor was not given out by this feed. Begin again without it.",
        Map.of());
  }
}

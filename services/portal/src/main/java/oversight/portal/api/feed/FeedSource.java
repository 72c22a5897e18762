package oversight.portal.api.feed;

import com.google.protobuf.Timestamp;
import java.util.ArrayDeque;
import java.util.Deque;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.ReportEvent;

/**
 * One collaboration's part of a merged feed.
 *
 * @param slug the collaboration
 * @param waiting its events that are not given out yet, oldest first
 * @param end the cursor after all of them
 */
record FeedSource(String slug, Deque<ReportEvent> waiting, String end) {
  static FeedSource of(String slug, ListReportEventsResponse answer) {
    return new FeedSource(slug, new ArrayDeque<>(answer.getEventsList()), answer.getCursor());
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** When its next event was published. */
  Timestamp time() {
    return waiting.element().getPublishTime();
  }
}

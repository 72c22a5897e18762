package oversight.portal.api.feed;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import oversight.returns.v1.ReportEvent;

/**
 * One publication, as feeds show it.
 *
 * @param address where the version is to be had, which is also its identity
 * @param event what the collaboration says of it
 */
record FeedEntry(String address, ReportEvent event) {
  static FeedEntry of(String publicUrl, ReportEvent event) {
    return new FeedEntry(
        publicUrl + "/api/v1/" + event.getReport() + "?version=" + event.getVersion(), event);
  }

  Instant published() {
    Timestamp time = event.getPublishTime();
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** "Q3 2015/16 …, version 2" where it is not the first. */
  String title() {
    return event.getVersion() > 1
        ? event.getTitle() + ", version " + event.getVersion()
        : event.getTitle();
  }

  String summary() {
    return event.getVersion() > 1
        ? "Version "
            + event.getVersion()
            + " of the report was published; it replaces the one before."
        : "The report was published.";
  }
}

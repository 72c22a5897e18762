package oversight.governance.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import oversight.governance.report.BadReportException;
import oversight.governance.report.PublishedReport;
import oversight.governance.report.PublishedReports;
import oversight.governance.report.ReportCheck;
import oversight.returns.v1.ReportEvent;

/** Takes one event in: fetches the report it announces, verifies it and keeps it. */
@Component
class EventIntake {
  private static final Logger LOG = LoggerFactory.getLogger(EventIntake.class);

  private final PublishedReports reports;

  EventIntake(PublishedReports reports) {
    this.reports = reports;
  }

  /** After what to go on reading. */
  String cursor(CollaborationClient client) {
    return reports.cursor(client.collaboration().slug());
  }

  /**
   * Takes an event in, once whoever brings it how often. A report that is not what it says is
   * refused for good; what fails on the way is not, and the event comes again.
   */
  void take(CollaborationClient client, ReportEvent event) {
    String slug = client.collaboration().slug();
    if (reports.knows(slug, event)) {
      return;
    }
    try {
      PublishedReport report = ReportCheck.check(slug, event, client.fetch(event));
      if (reports.keep(event, report, client.collaboration().clearance())) {
        LOG.info("Kept version {} of {}", report.version(), report.name());
      }
    } catch (BadReportException bad) {
      LOG.error(
          "Refused version {} of {} from {}: {}",
          event.getVersion(),
          event.getReport(),
          slug,
          bad.problem(),
          bad);
      reports.refuse(slug, event, bad.problem());
    }
  }
}

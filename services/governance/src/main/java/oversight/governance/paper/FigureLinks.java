package oversight.governance.paper;

import java.net.URI;
import oversight.governance.report.PublishedReport;

/**
 * Where the pages stand that say where a number comes from: whole addresses, for a paper is read
 * away from the site.
 *
 * @param site the address of the site's pages, without a slash at its end
 */
record FigureLinks(URI site) {

  /**
   * The page of a published number, as it counted when the report was published.
   *
   * @param measure {@code CM03}
   * @param force ONS code; empty for the region
   */
  String of(PublishedReport report, String measure, String force) {
    return to(
        "/collaborations/%s/figures/%s/%s?force=%s&at=%s"
            .formatted(
                report.collaboration(), measure, report.quarter(), force, report.publishTime()));
  }

  /** A page of the site. */
  String to(String path) {
    return site + path;
  }
}

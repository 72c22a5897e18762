package oversight.governance.pack;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.governance.report.PublishedReport;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;

/** Records who was shown what needs a clearance. */
@Repository
class ClearedViews {
  private final JdbcClient jdbc;
  private final Region region;

  ClearedViews(JdbcClient jdbc, Region region) {
    this.jdbc = jdbc;
    this.region = region;
  }

  /**
   * Records a view of each report that needs a clearance, in the caller's transaction.
   *
   * @param what what was done: {@code GET} or the format of a document
   */
  void record(Caller caller, Edition edition, String what) {
    for (PublishedReport report : edition.reports()) {
      if (needsClearance(report)) {
        jdbc.sql(
                """
                insert into cleared_view (username, pack, version, collaboration, what)
                values (:username, :pack, :version, :collaboration, :what)
                """)
            .param("username", caller.username())
            .param("pack", edition.pack().id())
            .param("version", edition.pack().version())
            .param("collaboration", report.collaboration())
            .param("what", what)
            .update();
      }
    }
  }

  private boolean needsClearance(PublishedReport report) {
    return region
        .collaboration(report.collaboration())
        .map(Collaboration::clearance)
        .filter(clearance -> !clearance.isEmpty())
        .isPresent();
  }
}

package oversight.governance.pack;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.governance.pack.Edition.Missing;
import oversight.governance.report.PublishedReport;
import oversight.governance.report.PublishedReports;
import oversight.region.Collaboration;
import oversight.region.Region;

/**
 * Which report versions stand in which version of a pack. Binding is done as the platform, for an
 * officer compiles what that officer need not be cleared to read; reading is done as the reader.
 */
@Repository
class Bindings {
  private final JdbcClient jdbc;
  private final Region region;

  Bindings(JdbcClient jdbc, Region region) {
    this.jdbc = jdbc;
    this.region = region;
  }

  /** Binds the latest kept version of each collaboration's report, and names who has none. */
  void bindLatest(StoredPack pack, int version) {
    List<Collaboration> all = region.collaborations();
    for (int place = 0; place < all.size(); place++) {
      if (!bind(pack, version, all.get(place), place)) {
        nameMissing(pack, version, all.get(place), place);
      }
    }
  }

  /** Binds to a version what stands in the version before it. */
  void bindAgain(StoredPack pack, int version) {
    for (String sql :
        List.of(
            """
            insert into pack_report (pack, version, collaboration, quarter, report_version,
              clearance, place)
            select pack, :version, collaboration, quarter, report_version, clearance, place
            from pack_report where pack = :pack and version = :before
            """,
            """
            insert into pack_missing (pack, version, collaboration, name, clearance, place)
            select pack, :version, collaboration, name, clearance, place
            from pack_missing where pack = :pack and version = :before
            """)) {
      jdbc.sql(sql)
          .param("pack", pack.id())
          .param("version", version)
          .param("before", pack.version())
          .update();
    }
  }

  /** The reports of a version that the caller may see. */
  List<PublishedReport> reports(String pack, int version) {
    return jdbc.sql(
            """
            select r.* from pack_report b
            join published_report r on r.collaboration = b.collaboration
              and r.quarter = b.quarter and r.version = b.report_version
            where b.pack = :pack and b.version = :version
            order by b.place
            """)
        .param("pack", pack)
        .param("version", version)
        .query(PublishedReports::row)
        .list();
  }

  /** The missing collaborations of a version that the caller may know of. */
  List<Missing> missing(String pack, int version) {
    return jdbc.sql(
            """
            select collaboration, name from pack_missing
            where pack = :pack and version = :version order by place
            """)
        .param("pack", pack)
        .param("version", version)
        .query((row, number) -> new Missing(row.getString(1), row.getString(2)))
        .list();
  }

  private boolean bind(StoredPack pack, int version, Collaboration collaboration, int place) {
    return jdbc.sql(
                """
                insert into pack_report (pack, version, collaboration, quarter, report_version,
                  clearance, place)
                select :pack, :version, collaboration, quarter, version, :clearance, :place
                from published_report
                where collaboration = :collaboration and quarter = :quarter
                order by version desc limit 1
                """)
            .param("pack", pack.id())
            .param("version", version)
            .param("clearance", collaboration.clearance())
            .param("place", place)
            .param("collaboration", collaboration.slug())
            .param("quarter", pack.quarter().id())
            .update()
        == 1;
  }

  private void nameMissing(StoredPack pack, int version, Collaboration collaboration, int place) {
    jdbc.sql(
            """
            insert into pack_missing (pack, version, collaboration, name, clearance, place)
            values (:pack, :version, :collaboration, :name, :clearance, :place)
            """)
        .param("pack", pack.id())
        .param("version", version)
        .param("collaboration", collaboration.slug())
        .param("name", collaboration.name())
        .param("clearance", collaboration.clearance())
        .param("place", place)
        .update();
  }
}

package oversight.governance.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Front;

/** Public packs in the database. */
@Repository
class PublicPackStore {
  private static final String COLUMNS =
      """
      select pack, version, quarter, title, meeting_date, summary, publish_time from public_pack p
      """;

  /** Of each pack, its latest public version. */
  private static final String LATEST =
      " (select max(o.version) from public_pack o where o.pack = p.pack) ";

  private final JdbcClient jdbc;

  PublicPackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest public version of a pack, with its parts. */
  Optional<PublicEdition> latest(String pack) {
    return jdbc.sql(COLUMNS + "where pack = :pack and version =" + LATEST)
        .param("pack", pack)
        .query(PublicPackStore::edition)
        .optional()
        .map(edition -> edition.with(parts(edition)));
  }

  /** The latest public version of each pack, newest quarter first, without parts. */
  List<PublicEdition> page(LocalDate quarterStart, String afterPack, int size) {
    return jdbc.sql(
            COLUMNS
                + "where (quarter_start, pack) < (:start, :pack) and version ="
                + LATEST
                + "order by quarter_start desc, pack desc limit :size")
        .param("start", quarterStart)
        .param("pack", afterPack)
        .param("size", size)
        .query(PublicPackStore::edition)
        .list();
  }

  void insert(Edition edition, Front front, String summary, String by) {
    jdbc.sql(
            """
            insert into public_pack (pack, version, quarter, quarter_start, title, meeting_date,
              summary, published_by)
            values (:pack, :version, :quarter, :start, :title, :meeting, :summary, :by)
            """)
        .param("pack", edition.pack().id())
        .param("version", edition.pack().version())
        .param("quarter", edition.pack().quarter().id())
        .param("start", edition.pack().quarter().start())
        .param("title", front.title())
        .param("meeting", front.meetingDate())
        .param("summary", summary)
        .param("by", by)
        .update();
  }

  void insert(Edition edition, int place, PublicPart part) {
    jdbc.sql(
            """
            insert into public_pack_report (pack, version, collaboration, place, public_version,
              publish_time, sha256, canonical_json)
            values (:pack, :version, :collaboration, :place, :public, :time, :sha256, :json)
            """)
        .param("pack", edition.pack().id())
        .param("version", edition.pack().version())
        .param("collaboration", part.collaboration())
        .param("place", place)
        .param("public", part.version())
        .param("time", part.publishTime().atOffset(ZoneOffset.UTC))
        .param("sha256", part.sha256())
        .param("json", part.canonicalJson())
        .update();
  }

  private List<PublicPart> parts(PublicEdition edition) {
    return jdbc.sql(
            """
            select collaboration, public_version, publish_time, sha256, canonical_json
            from public_pack_report where pack = :pack and version = :version order by place
            """)
        .param("pack", edition.pack())
        .param("version", edition.version())
        .query((row, number) ->
            new PublicPart(
                row.getString("collaboration"),
                row.getInt("public_version"),
                instant(row),
                row.getString("sha256"),
                row.getString("canonical_json")))
        .list();
  }

  private static PublicEdition edition(ResultSet row, int number) throws SQLException {
    return new PublicEdition(
        row.getString("pack"),
        row.getInt("version"),
        (FinancialQuarter) Periods.parse(row.getString("quarter")),
        row.getString("title"),
        row.getObject("meeting_date", LocalDate.class),
        row.getString("summary"),
        instant(row),
        List.of());
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("publish_time", OffsetDateTime.class).toInstant();
  }
}

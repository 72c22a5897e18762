package oversight.collaboration.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.collaboration.json.ReportJson;
import oversight.identity.Caller;
import oversight.returns.v1.ReportContent;

/** Published reports in the database. */
@Repository
public class ReportStore {
  /** A list says what there is; what each says may be a megabyte. */
  private static final String HEAD =
      """
      select quarter, version, title, marking, '' as canonical_json, sha256, published_by,
        publish_time, written_by, submitted_by
      """;

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A version, or the latest where the version is 0. */
  public Optional<PublishedReport> find(FinancialQuarter quarter, int version) {
    return jdbc.sql(
            """
            select * from report
            where quarter = :quarter and (:version = 0 or version = :version)
            order by version desc limit 1
            """)
        .param("quarter", quarter.id())
        .param("version", version)
        .query(ReportStore::row)
        .optional();
  }

  /** The head of a version, or of the latest; of the latest quarter where none is given. */
  public Optional<PublishedReport> head(Optional<FinancialQuarter> quarter, int version) {
    return jdbc.sql(
            HEAD
                + """
                from report
                where (:quarter = '' or quarter = :quarter) and (:version = 0 or version = :version)
                order by quarter_start desc, version desc limit 1
                """)
        .param("quarter", quarter.map(FinancialQuarter::id).orElse(""))
        .param("version", version)
        .query(ReportStore::row)
        .optional();
  }

  /**
   * The heads of the latest version of each quarter, newest quarter first, before a first day if
   * one is given.
   */
  public List<PublishedReport> latest(Optional<String> beforeStart, int size) {
    var query =
        jdbc.sql(
            HEAD
                + """
                from (
                  select distinct on (quarter_start) * from report
                  order by quarter_start desc, version desc) newest
                """
                + (beforeStart.isPresent() ? "where quarter_start < :before::date " : "")
                + "order by quarter_start desc limit :size");
    return query
        .param("before", beforeStart.orElse(null))
        .param("size", size)
        .query(ReportStore::row)
        .list();
  }

  /** Adds a version. */
  void add(
      FinancialQuarter quarter,
      int version,
      ReportContent content,
      String canonicalJson,
      Caller caller) {
    jdbc.sql(
            """
            insert into report (quarter, quarter_start, version, title, marking, canonical_json,
              sha256, published_by, revision_note)
            values (:quarter, :start, :version, :title, :marking, :json, :sha256, :by, :note)
            """)
        .param("quarter", quarter.id())
        .param("start", quarter.start())
        .param("version", version)
        .param("title", content.getTitle())
        .param("marking", content.getMarking())
        .param("json", canonicalJson)
        .param("sha256", ReportJson.sha256(canonicalJson))
        .param("by", caller.username())
        .param("note", content.getRevisionNote())
        .update();
  }

  private static PublishedReport row(ResultSet row, int number) throws SQLException {
    return new PublishedReport(
        (FinancialQuarter) Periods.parse(row.getString("quarter")),
        row.getInt("version"),
        row.getString("title"),
        row.getString("marking"),
        row.getString("canonical_json"),
        row.getString("sha256"),
        row.getString("published_by"),
        row.getObject("publish_time", OffsetDateTime.class).toInstant(),
        row.getString("written_by"),
        row.getString("submitted_by"));
  }
}

package oversight.collaboration.publicversion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.json.ReportJson;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.ReportContent;

/** Public versions in the database. */
@Repository
class PublicStore {
  private static final String COLLECTION = "publicReports";

  private final OwnCollaboration own;
  private final JdbcClient jdbc;

  PublicStore(OwnCollaboration own, JdbcClient jdbc) {
    this.own = own;
    this.jdbc = jdbc;
  }

  /** A version, or the latest where the version is 0. */
  Optional<PublicReport> find(FinancialQuarter quarter, int version) {
    return jdbc.sql(
            """
            select * from public_report
            where quarter = :quarter and (:version = 0 or version = :version)
            order by version desc limit 1
            """)
        .param("quarter", quarter.id())
        .param("version", version)
        .query(this::row)
        .optional();
  }

  /** The latest of each quarter, newest quarter first, before a first day if one is given. */
  List<PublicReport> latest(Optional<String> beforeStart, int size) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (quarter_start) * from public_report
              order by quarter_start desc, version desc) newest
            """
                + (beforeStart.isPresent() ? "where quarter_start < :before::date " : "")
                + "order by quarter_start desc limit :size")
        .param("before", beforeStart.orElse(null))
        .param("size", size)
        .query(this::row)
        .list();
  }

  /** Every version of a quarter with what it was made from, for the collaboration's author. */
  List<Earlier> earlier(FinancialQuarter quarter) {
    return jdbc.sql(
            """
            select p.version, p.canonical_json as shown, r.canonical_json as truth
            from public_report p
            join report r on r.quarter = p.quarter and r.version = p.report_version
            where p.quarter = :quarter order by p.version
            """)
        .param("quarter", quarter.id())
        .query((row, number) ->
            new Earlier(
                ReportJson.read(row.getString("truth"), ReportContent.newBuilder()).build(),
                ReportJson.read(row.getString("shown"), PublicContent.newBuilder()).build(),
                withheld(quarter, row.getInt("version"))))
        .list();
  }

  private Set<String> withheld(FinancialQuarter quarter, int version) {
    return new HashSet<>(
        jdbc.sql("select cell from public_withheld where quarter = :quarter and version = :version")
            .param("quarter", quarter.id())
            .param("version", version)
            .query(String.class)
            .list());
  }

  /** Adds a version. */
  void add(
      FinancialQuarter quarter,
      int version,
      int reportVersion,
      PublicContent content,
      Set<String> withheld) {
    String canonical = ReportJson.canonical(content);
    jdbc.sql(
            """
            insert into public_report
              (quarter, quarter_start, version, report_version, title, canonical_json, sha256)
            values (:quarter, :start, :version, :reportVersion, :title, :json, :sha256)
            """)
        .param("quarter", quarter.id())
        .param("start", quarter.start())
        .param("version", version)
        .param("reportVersion", reportVersion)
        .param("title", content.getTitle())
        .param("json", canonical)
        .param("sha256", ReportJson.sha256(canonical))
        .update();
    for (String cell : withheld) {
      jdbc.sql("insert into public_withheld values (:quarter, :version, :cell)")
          .param("quarter", quarter.id())
          .param("version", version)
          .param("cell", cell)
          .update();
    }
  }

  private PublicReport row(ResultSet row, int number) throws SQLException {
    String json = row.getString("canonical_json");
    return PublicReport.newBuilder()
        .setName(own.name(COLLECTION, row.getString("quarter")))
        .setVersion(row.getInt("version"))
        .setSha256(row.getString("sha256"))
        .setPublishTime(
            SubmissionMessages.timestamp(
                row.getObject("publish_time", OffsetDateTime.class).toInstant()))
        .setContent(ReportJson.read(json, PublicContent.newBuilder()))
        .setCanonicalJson(json)
        .build();
  }
}

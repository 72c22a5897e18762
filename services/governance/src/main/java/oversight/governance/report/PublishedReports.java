package oversight.governance.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.governance.Platform;
import oversight.returns.v1.ReportEvent;
import oversight.service.database.CallerTransactions;

/** Keeps what the feeds bring: each event once, and the cursor with it. */
@Repository
public class PublishedReports {
  private final JdbcClient jdbc;
  private final CallerTransactions transactions;

  PublishedReports(JdbcClient jdbc, CallerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Reads a report's columns by their names. */
  public static PublishedReport row(ResultSet row, int number) throws SQLException {
    return new PublishedReport(
        row.getString("collaboration"),
        row.getString("quarter"),
        row.getInt("version"),
        row.getString("title"),
        Marking.valueOf(row.getString("marking")),
        row.getBoolean("illustrative"),
        row.getString("canonical_json"),
        row.getString("sha256"),
        row.getString("published_by"),
        row.getObject("publish_time", OffsetDateTime.class).toInstant());
  }

  /** After what to go on reading the feed; empty for the beginning. */
  public String cursor(String collaboration) {
    return transactions.read(
        Platform.CALLER,
        () ->
            jdbc.sql("select cursor from feed_cursor where collaboration = :collaboration")
                .param("collaboration", collaboration)
                .query(String.class)
                .optional()
                .orElse(""));
  }

  /** Whether the event was taken or refused before. */
  public boolean knows(String collaboration, ReportEvent event) {
    return transactions.read(
        Platform.CALLER,
        () ->
            jdbc.sql(
                    """
                    select exists (select from feed_event
                      where collaboration = :collaboration and cursor = :cursor)
                    """)
                .param("collaboration", collaboration)
                .param("cursor", event.getCursor())
                .query(Boolean.class)
                .single());
  }

  /**
   * Keeps an event's report and moves the cursor, in one transaction.
   *
   * @param clearance what the region asks of those who may see anything of the collaboration
   * @return false where the event was kept before, by whomever
   * @throws BadReportException where the same version stands here with another hash; nothing is
   *     kept and the cursor does not move
   */
  public boolean keep(ReportEvent event, PublishedReport report, String clearance) {
    return transactions.write(
        Platform.CALLER,
        () -> {
          if (!record(report.collaboration(), event, Optional.empty())) {
            return false;
          }
          if (!insert(report, clearance)) {
            seeThatItIsTheSame(report);
          }
          return true;
        });
  }

  /** Records that an event's report was refused, and moves the cursor past it. */
  public void refuse(String collaboration, ReportEvent event, String problem) {
    transactions.write(Platform.CALLER, () -> record(collaboration, event, Optional.of(problem)));
  }

  /** Of two that record an event at once, the second waits for the first and is told false. */
  private boolean record(String collaboration, ReportEvent event, Optional<String> refusal) {
    int recorded =
        jdbc.sql(
                """
                insert into feed_event (collaboration, cursor, report, version, sha256, refusal)
                values (:collaboration, :cursor, :report, :version, :sha256, :refusal)
                on conflict (collaboration, cursor) do nothing
                """)
            .param("collaboration", collaboration)
            .param("cursor", event.getCursor())
            .param("report", event.getReport())
            .param("version", event.getVersion())
            .param("sha256", event.getSha256())
            .param("refusal", refusal.orElse(null))
            .update();
    if (recorded == 0) {
      return false;
    }
    jdbc.sql(
            """
            insert into feed_cursor (collaboration, cursor) values (:collaboration, :cursor)
            on conflict (collaboration) do update set cursor = excluded.cursor
            """)
        .param("collaboration", collaboration)
        .param("cursor", event.getCursor())
        .update();
    return true;
  }

  private boolean insert(PublishedReport report, String clearance) {
    return jdbc.sql(
                """
                insert into published_report (collaboration, quarter, version, title, marking,
                  clearance, illustrative, canonical_json, sha256, published_by, publish_time)
                values (:collaboration, :quarter, :version, :title, :marking,
                  :clearance, :illustrative, :canonicalJson, :sha256, :publishedBy, :publishTime)
                on conflict (collaboration, quarter, version) do nothing
                """)
            .param("collaboration", report.collaboration())
            .param("quarter", report.quarter())
            .param("version", report.version())
            .param("title", report.title())
            .param("marking", report.marking().name())
            .param("clearance", clearance)
            .param("illustrative", report.illustrative())
            .param("canonicalJson", report.canonicalJson())
            .param("sha256", report.sha256())
            .param("publishedBy", report.publishedBy())
            .param("publishTime", report.publishTime().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void seeThatItIsTheSame(PublishedReport report) {
    String kept =
        jdbc.sql(
                """
                select sha256 from published_report
                where collaboration = :collaboration and quarter = :quarter and version = :version
                """)
            .param("collaboration", report.collaboration())
            .param("quarter", report.quarter())
            .param("version", report.version())
            .query(String.class)
            .single();
    if (!kept.equals(report.sha256())) {
      throw new BadReportException(
          "Version %d of %s stands here already with the hash %s; a version never changes."
              .formatted(report.version(), report.name(), kept));
    }
  }
}

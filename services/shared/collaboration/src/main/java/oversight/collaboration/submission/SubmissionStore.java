package oversight.collaboration.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.identity.Caller;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionKind;
import oversight.returns.v1.SubmissionState;

/** Submissions in the database; row-level security shows each caller their own. */
@Repository
public class SubmissionStore {
  /**
   * SUPERSEDED is not stored but told: signed off, and every figure of it replaced since. So
   * sign-off flips one row, whatever the size.
   */
  private static final String SELECT =
      """
      select s.*, superseded(s.number) as superseded, coalesce(revised.id, '') as revises_id,
        unexplained_warnings(s.id) as unexplained
      from submission s left join submission revised on revised.number = s.revises
      """;

  private final JdbcClient jdbc;

  SubmissionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The submission with an id, if the caller may see it. */
  public Optional<Submission> find(String id) {
    return jdbc.sql(SELECT + "where s.id = :id").param("id", id).query(this::row).optional();
  }

  /**
   * The latest submission of a return that may still count or does, whoever sent it.
   *
   * @param supplier a code
   * @param quarter an id
   */
  public Optional<Submission> latestLive(String supplier, String quarter, String log) {
    return jdbc.sql(
            SELECT
                + """
                where s.supplier = :supplier and s.quarter = :quarter and s.log = :log
                  and s.state in ('CHECKED', 'SUBMITTED', 'SIGNED_OFF')
                order by s.id desc limit 1
                """)
        .param("supplier", supplier)
        .param("log", log)
        .param("quarter", quarter)
        .query(this::row)
        .optional();
  }

  /** Whether figures of the return were ever signed off. */
  public boolean isRevision(String supplier, String quarter) {
    return jdbc.sql(
            """
            select exists (select from submission
              where supplier = :supplier and quarter = :quarter and state = 'SIGNED_OFF')
            """)
        .param("supplier", supplier)
        .param("quarter", quarter)
        .query(Boolean.class)
        .single();
  }

  /**
   * Submissions, newest quarter and upload first.
   *
   * @param quarter an id, or empty for all
   * @param supplier a code, or empty for all
   * @param before the sort key to go on after, or empty to begin
   */
  public List<Submission> list(String quarter, String supplier, Optional<Cursor> before, int size) {
    StringBuilder where = new StringBuilder("where true");
    if (!quarter.isEmpty()) {
      where.append(" and s.quarter = :quarter");
    }
    if (!supplier.isEmpty()) {
      where.append(" and s.supplier = :supplier");
    }
    if (before.isPresent()) {
      where.append(" and (s.quarter_start, s.id) < (:start::date, :id)");
    }
    var query =
        jdbc.sql(SELECT + where + " order by s.quarter_start desc, s.id desc limit :size")
            .param("quarter", quarter)
            .param("supplier", supplier)
            .param("size", size);
    if (before.isPresent()) {
      query = query.param("start", before.get().quarterStart()).param("id", before.get().id());
    }
    return query.query(this::row).list();
  }

  /**
   * Where a page of submissions ended.
   *
   * @param quarterStart ISO date
   * @param id the last submission's
   */
  public record Cursor(String quarterStart, String id) {}

  /**
   * Makes a move, if the submission still stands where the move begins.
   *
   * @return whether it did
   */
  public boolean move(String id, Move move, String reason) {
    // Who and when, PostgreSQL writes by itself, from who is said to call and its own clock.
    return jdbc.sql(
                "update submission set state = :to, reason = :reason"
                    + " where id = :id and state in (:from)")
            .param("to", move.to().name())
            .param("reason", reason)
            .param("id", id)
            .param("from", move.from().stream().map(Enum::name).collect(Collectors.toSet()))
            .update()
        == 1;
  }

  /** Findings from a number on, in the order of the file. */
  public List<Finding> findings(String id, int from, int size) {
    return jdbc.sql(
            """
            select finding.*, coalesce(said.text, note) as explanation,
              coalesce(said.explained_by, case when note <> '' then uploaded_by end, '')
                as explained_by,
              coalesce(said.explanation_time, case when note <> '' then upload_time end)
                as explanation_time
            from finding
            join submission on submission.id = submission_id
            left join lateral (
              select * from explanation
              where needs_explanation
                and explanation.submission_id = finding.submission_id
                and finding_number = finding.number
              order by explanation.number desc limit 1) said on true
            where finding.submission_id = :id and finding.number >= :from
            order by finding.number limit :size
            """)
        .param("id", id)
        .param("from", from)
        .param("size", size)
        .query(SubmissionStore::finding)
        .list();
  }

  /** A row of findings as a finding. */
  public static Finding finding(ResultSet row, int number) throws SQLException {
    return new Finding(
        Severity.valueOf(row.getString("severity")),
        row.getString("sheet"),
        row.getInt("row_number"),
        row.getString("column_name"),
        row.getString("code"),
        row.getString("message"),
        row.getString("remedy"),
        row.getBoolean("needs_explanation"),
        row.getString("about"),
        new Finding.OnRecord(
            row.getInt("number"),
            row.getString("explanation"),
            row.getString("explained_by"),
            instant(row, "explanation_time")));
  }

  /** The numbers of the warnings that must be explained and are not, in order. */
  List<Integer> unexplained(String id) {
    return jdbc.sql(
            """
            select number from finding
            where submission_id = :id and needs_explanation and note = ''
              and not exists (
                select from explanation
                where explanation.submission_id = :id and finding_number = finding.number)
            order by number
            """)
        .param("id", id)
        .query((row, index) -> row.getInt(1))
        .list();
  }

  /** Whether a warning of this number is there to be explained. */
  boolean isToExplain(String id, int number) {
    return jdbc.sql(
            """
            select exists (
              select from finding
              where submission_id = :id and number = :number and needs_explanation)
            """)
        .param("id", id)
        .param("number", number)
        .query(Boolean.class)
        .single();
  }

  /** Keeps what the caller says of a warning; the latest words count. */
  void explain(String id, int number, String text, Caller caller) {
    jdbc.sql(
            """
            insert into explanation (submission_id, finding_number, text, explained_by,
              explained_by_subject)
            values (:id, :number, :text, :by, :subject)
            """)
        .param("id", id)
        .param("number", number)
        .param("text", text)
        .param("by", caller.username())
        .param("subject", caller.subject())
        .update();
  }

  /** How many warnings still needed words when the submission had been received. */
  public int unexplainedAtFirst(String id) {
    return jdbc.sql(
            """
            select count(*) from finding
            where submission_id = :id and needs_explanation and note = ''
            """)
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** How many findings there are. */
  public int countFindings(String id) {
    return jdbc.sql("select count(*) from finding where submission_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  /** One chunk of the original; empty after the last, or where the caller may not have it. */
  public Optional<byte[]> chunk(String id, int number) {
    return jdbc.sql(
            "select bytes from original_chunk where submission_id = :id and number = :number")
        .param("id", id)
        .param("number", number)
        .query((row, index) -> row.getBytes("bytes"))
        .optional();
  }

  /** The content type of the original. */
  public String contentType(String id) {
    return jdbc.sql("select content_type from submission where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private Submission row(ResultSet row, int number) throws SQLException {
    OffsetDateTime signed = row.getObject("sign_off_time", OffsetDateTime.class);
    String signedBy = row.getString("signed_off_by");
    Instant uploaded = row.getObject("upload_time", OffsetDateTime.class).toInstant();
    return new Submission(
        row.getString("id"),
        row.getString("supplier"),
        (FinancialQuarter) Periods.parse(row.getString("quarter")),
        row.getBoolean("superseded")
            ? SubmissionState.SUPERSEDED
            : SubmissionState.valueOf(row.getString("state")),
        row.getInt("row_count"),
        row.getInt("error_count"),
        row.getInt("warning_count"),
        row.getInt("unexplained"),
        row.getString("sha256"),
        row.getLong("size_bytes"),
        row.getString("filename"),
        row.getString("uploaded_by"),
        row.getString("uploaded_by_subject"),
        uploaded,
        signedBy == null ? "" : signedBy,
        signed == null ? null : signed.toInstant(),
        row.getString("reason"),
        row.getString("revises_id"),
        row.getInt("carried_rows"),
        row.getString("content_type"),
        life(row));
  }

  private static Life life(ResultSet row) throws SQLException {
    return new Life(
        SubmissionKind.valueOf(row.getString("kind")),
        row.getString("log"),
        row.getString("revision_reason"),
        row.getObject("due_date", LocalDate.class),
        row.getBoolean("late"),
        text(row, "submitted_by"),
        text(row, "submitted_by_subject"),
        instant(row, "submit_time"),
        text(row, "decided_by"),
        instant(row, "decide_time"),
        text(row, "same_as"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNullElse(row.getString(column), "");
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

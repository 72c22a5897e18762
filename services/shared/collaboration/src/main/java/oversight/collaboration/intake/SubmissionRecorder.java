package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.calendar.DueDates;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SubmissionStore;

/** Writes a new submission: what was received, what was found in it, and the bytes themselves. */
@Repository
class SubmissionRecorder {
  private static final int CHUNK_BYTES = 1 << 20;

  /** A submission with more figures than this is not copied into the next, but read beside it. */
  private static final int MOST_CARRIED = 50_000;

  private static final String NOT_YET_KNOWN = "0".repeat(64);

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SubmissionRecorder(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Begins a submission; from here on figures can be added to it, in this transaction only. */
  void begin(Arrival arrival, DueDates due) {
    UploadRequest request = arrival.request();
    jdbc.sql(
            """
            insert into submission (id, supplier, quarter, quarter_start, state, row_count,
              error_count, warning_count, sha256, size_bytes, filename, content_type,
              request_sha256, uploaded_by, uploaded_by_subject, kind, revision_reason,
              due_date, log)
            values (:id, :supplier, :quarter, :start, 'RECEIVING', 0, 0, 0, :unknown, 0, :filename,
              :contentType, '', :by, :subject, :kind, :revisionReason, :due,
              :log)
            """)
        .param("id", arrival.id())
        .param("supplier", arrival.supplier().code())
        .param("quarter", request.quarter().id())
        .param("start", request.quarter().start())
        .param("unknown", NOT_YET_KNOWN)
        .param("filename", request.filename())
        .param("contentType", arrival.original().contentType())
        .param("by", arrival.caller().username())
        .param("subject", arrival.caller().subject())
        .param("kind", request.kind().name())
        .param("revisionReason", request.revisionReason())
        .param("due", due.figures())
        .param("log", request.log())
        .update();
  }

  /** Says what was received in all. */
  void finish(Arrival arrival) {
    UploadRequest request = arrival.request();
    String sha256 = arrival.original().sha256Hex();
    jdbc.sql(
            """
            update submission set state = :state, row_count = :rows, error_count = :errors,
              warning_count = :warnings, sha256 = :sha256, size_bytes = :size,
              idempotency_key = nullif(:key, ''), request_sha256 = :request,
              same_as = (select max(id) from submission
                where submission.supplier = :supplier and submission.quarter = :quarter
                  and submission.sha256 = :sha256)
            where id = :id
            """)
        .param("id", arrival.id())
        .param("state", arrival.state().name())
        .param("supplier", arrival.supplier().code())
        .param("quarter", request.quarter().id())
        .param("rows", arrival.rows())
        .param("errors", arrival.findings().errors())
        .param("warnings", arrival.findings().warnings())
        .param("sha256", sha256)
        .param("size", arrival.original().size())
        .param("key", request.idempotencyKey())
        .param("request", request.sha256(arrival.supplier(), sha256))
        .update();
  }

  /**
   * Brings in what counts of the return and is not replaced.
   *
   * @param whole the measures of which nothing is brought in
   */
  void carryForward(List<String> whole) {
    jdbc.sql("select carry_forward(:most, :whole::text[])")
        .param("most", MOST_CARRIED)
        .param("whole", whole.toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  Savepoint savepoint() {
    return Objects.requireNonNull(
        template.execute((Connection connection) -> connection.setSavepoint()));
  }

  void rollback(Savepoint savepoint) {
    template.execute((Connection connection) -> {
      connection.rollback(savepoint);
      return true;
    });
  }

  /**
   * Brings all findings into a table of the transaction's own, numbered in the order of the file:
   * what is about the whole file comes last.
   *
   * @param notesExplain whether what is written beside a row explains what is found in it
   * @return the first of them
   */
  List<Finding> collect(Findings findings, boolean notesExplain, int first) {
    if (findings.total() == 0) {
      return List.of();
    }
    jdbc.sql(
            """
            create temporary table incoming_finding (
              found int not null,
              severity text not null,
              sheet text not null,
              row_number int not null,
              column_name text not null,
              code text not null,
              message text not null,
              remedy text not null,
              needs_explanation boolean not null,
              about text not null,
              number int,
              note text not null default ''
            ) on commit drop
            """)
        .update();
    template.execute((Connection connection) -> {
      try (InputStream lines = findings.read()) {
        return new CopyManager(connection.unwrap(BaseConnection.class))
            .copyIn(
                "copy incoming_finding (found, severity, sheet, row_number, column_name, code,"
                    + " message, remedy, needs_explanation, about) from stdin",
                lines);
      } catch (IOException lost) {
        throw new SQLException("The findings kept aside could not be read.", lost);
      }
    });
    jdbc.sql(
            """
            update incoming_finding set number = numbered.number
            from (
              select found, row_number() over (order by row_number = 0, sheet, row_number, found) - 1
                as number
              from incoming_finding) numbered
            where numbered.found = incoming_finding.found
            """)
        .update();
    if (notesExplain && findings.toExplain() > 0) {
      // What is written beside a figure explains it.
      jdbc.sql(
              """
              update incoming_finding set note = incoming.note
              from incoming
              where needs_explanation and incoming.row_number = incoming_finding.row_number
                and incoming.sheet = incoming_finding.sheet
              """)
          .update();
    }
    return jdbc.sql(
            """
            select *, note as explanation,
              case when note = '' then '' else current_setting('oversight.username', true) end
                as explained_by,
              case when note <> '' then now() end as explanation_time
            from incoming_finding order by number limit :first
            """)
        .param("first", first)
        .query(SubmissionStore::finding)
        .list();
  }

  /** How many of what was collected need words that no note says. */
  int unexplained(Findings findings) {
    return findings.toExplain() == 0
        ? 0
        : jdbc.sql("select count(*) from incoming_finding where needs_explanation and note = ''")
            .query(Integer.class)
            .single();
  }

  /** Keeps what was collected. */
  void findings(Arrival arrival) {
    if (arrival.findings().total() == 0) {
      return;
    }
    jdbc.sql(
            """
            insert into finding (submission_id, number, severity, sheet, row_number, column_name,
              code, message, remedy, needs_explanation, about, note)
            select :submission, number, severity, sheet, row_number, column_name, code, message, remedy,
              needs_explanation, about, note
            from incoming_finding
            """)
        .param("submission", arrival.id())
        .update();
  }

  void original(Arrival arrival) {
    try (InputStream bytes = arrival.original().again()) {
      byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
      for (int number = 0; chunk.length > 0; number++) {
        jdbc.sql(
                "insert into original_chunk (submission_id, number, bytes) values (:id, :number,"
                    + " :bytes)")
            .param("id", arrival.id())
            .param("number", number)
            .param("bytes", chunk)
            .update();
        chunk = bytes.readNBytes(CHUNK_BYTES);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}

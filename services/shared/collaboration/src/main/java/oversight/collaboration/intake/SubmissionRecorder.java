package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.Supplier;
import oversight.collaboration.calendar.DueDates;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SubmissionStore;
import oversight.identity.Caller;
import oversight.returns.v1.SubmissionState;

/** Writes a new submission: what was received, what was found in it, and the bytes themselves. */
@Repository
class SubmissionRecorder {
  private static final int CHUNK_BYTES = 1 << 20;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SubmissionRecorder(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  void submission(
      String id,
      Caller caller,
      Supplier supplier,
      UploadRequest request,
      SubmissionState state,
      int rows,
      Findings findings,
      OriginalSpool original,
      DueDates due) {
    jdbc.sql(
            """
            insert into submission (id, supplier, quarter, quarter_start, state, row_count,
              error_count, warning_count, sha256, size_bytes, filename, content_type,
              idempotency_key, request_sha256, uploaded_by, uploaded_by_subject, kind,
              revision_reason, due_date, same_as)
            values (:id, :supplier, :quarter, :start, :state, :rows,
              :errors, :warnings, :sha256, :size, :filename, :contentType,
              nullif(:key, ''), :request, :by, :subject,
              :kind, :revisionReason, :due,
              (select max(id) from submission
                where submission.supplier = :supplier and submission.quarter = :quarter
                  and submission.sha256 = :sha256))
            """)
        .param("id", id)
        .param("supplier", supplier.code())
        .param("quarter", request.quarter().id())
        .param("start", request.quarter().start())
        .param("state", state.name())
        .param("rows", rows)
        .param("errors", findings.errors())
        .param("warnings", findings.warnings())
        .param("sha256", original.sha256Hex())
        .param("size", original.size())
        .param("filename", request.filename())
        .param("contentType", original.contentType())
        .param("key", request.idempotencyKey())
        .param("request", request.sha256(supplier, original.sha256Hex()))
        .param("by", caller.username())
        .param("subject", caller.subject())
        .param("kind", request.kind().name())
        .param("revisionReason", request.revisionReason())
        .param("due", due.figures())
        .update();
  }

  /**
   * Brings all findings into a table of the transaction's own, numbered in the order of the file:
   * what is about the whole file comes last.
   *
   * @return the first of them
   */
  List<Finding> collect(Findings findings, int first) {
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
              number int,
              note text not null default ''
            ) on commit drop
            """)
        .update();
    if (findings.total() == 0) {
      return List.of();
    }
    template.execute((Connection connection) -> {
      try (InputStream lines = findings.read()) {
        return new CopyManager(connection.unwrap(BaseConnection.class))
            .copyIn(
                "copy incoming_finding (found, severity, sheet, row_number, column_name, code,"
                    + " message, remedy, needs_explanation) from stdin",
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
    if (findings.toExplain() > 0) {
      // What is written beside a figure explains it.
      jdbc.sql(
              """
              update incoming_finding set note = incoming.note
              from incoming
              where needs_explanation and incoming.row_number = incoming_finding.row_number
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
  void findings(String submission) {
    jdbc.sql(
            """
            insert into finding (submission_id, number, severity, sheet, row_number, column_name,
              code, message, remedy, needs_explanation, note)
            select :submission, number, severity, sheet, row_number, column_name, code, message, remedy,
              needs_explanation, note
            from incoming_finding
            """)
        .param("submission", submission)
        .update();
  }

  void original(String submission, OriginalSpool original) {
    try (InputStream bytes = original.again()) {
      byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
      for (int number = 0; chunk.length > 0; number++) {
        jdbc.sql(
                "insert into original_chunk (submission_id, number, bytes) values (:id, :number,"
                    + " :bytes)")
            .param("id", submission)
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

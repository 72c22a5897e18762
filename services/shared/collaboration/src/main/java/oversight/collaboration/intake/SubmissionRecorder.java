package oversight.collaboration.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.Supplier;
import oversight.collaboration.submission.Finding;
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
      OriginalSpool original) {
    jdbc.sql(
            """
            insert into submission (id, supplier, quarter, quarter_start, state, row_count,
              error_count, warning_count, sha256, size_bytes, filename, content_type,
              idempotency_key, request_sha256, uploaded_by, uploaded_by_subject, submit_time)
            values (:id, :supplier, :quarter, :start, :state, :rows,
              :errors, :warnings, :sha256, :size, :filename, :contentType,
              nullif(:key, ''), :request, :by, :subject,
              case when :state = 'SUBMITTED' then clock_timestamp() end)
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
        .param("contentType", "text/csv")
        .param("key", request.idempotencyKey())
        .param("request", request.sha256(supplier, original.sha256Hex()))
        .param("by", caller.username())
        .param("subject", caller.subject())
        .update();
  }

  void findings(String submission, List<Finding> findings) {
    int[] number = {0};
    template.batchUpdate(
        """
        insert into finding (submission_id, number, severity, sheet, row_number, column_name,
          code, message, remedy)
        values (?, ?, ?, '', ?, ?, ?, ?, ?)
        """,
        findings,
        500,
        (row, finding) -> {
          row.setString(1, submission);
          row.setInt(2, number[0]++);
          row.setString(3, finding.severity().name());
          row.setInt(4, finding.row());
          row.setString(5, finding.column());
          row.setString(6, finding.code());
          row.setString(7, finding.message());
          row.setString(8, finding.remedy());
        });
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

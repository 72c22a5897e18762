package oversight.collaboration.report;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.json.ReportJson;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.identity.Caller;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.ServiceException;

/** What the author writes, until it is frozen in a report. */
@Repository
class CommentaryStore {
  private final JdbcClient jdbc;

  CommentaryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As it stands; empty where nothing was written yet. */
  Commentary read(FinancialQuarter quarter) {
    return jdbc.sql("select * from commentary where quarter = :quarter")
        .param("quarter", quarter.id())
        .query((row, number) ->
            ReportJson.read(row.getString("content"), Commentary.newBuilder())
                .setEtag(row.getString("etag"))
                .setUpdatedBy(row.getString("updated_by"))
                .setUpdateTime(
                    SubmissionMessages.timestamp(
                        row.getObject("update_time", OffsetDateTime.class).toInstant()))
                .build())
        .optional()
        .orElse(Commentary.getDefaultInstance());
  }

  /**
   * Replaces it.
   *
   * @throws ServiceException STALE_ETAG where somebody else wrote since it was read
   */
  void write(FinancialQuarter quarter, Commentary commentary, Caller caller) {
    Commentary content =
        commentary.toBuilder().clearEtag().clearUpdatedBy().clearUpdateTime().build();
    int written =
        jdbc.sql(
                """
                insert into commentary as old (quarter, content, etag, updated_by)
                select :quarter, :content::jsonb, :next, :by
                where :etag = '' or exists (select from commentary where quarter = :quarter)
                on conflict (quarter) do update
                  set content = excluded.content, etag = excluded.etag,
                    updated_by = excluded.updated_by, update_time = clock_timestamp()
                  where :etag = '' or old.etag = :etag
                """)
            .param("quarter", quarter.id())
            .param("content", ReportJson.plain(content))
            .param("next", UlidCreator.getMonotonicUlid().toString())
            .param("by", caller.username())
            .param("etag", commentary.getEtag())
            .update();
    if (written == 0) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_STALE_ETAG,
          "Somebody else has changed this commentary since you read it. Read it again, and add"
              + " yours.",
          Map.of("resource", quarter.id()));
    }
  }
}

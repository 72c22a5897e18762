package oversight.rocu.register;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.rocu.v1.RecordedVersion;
import oversight.service.error.ServiceException;

/** The unit's small records in the database: versions are only ever added. */
@Repository
class UnitRecords {
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final JdbcClient jdbc;

  UnitRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A record in one version.
   *
   * @param content as it was recorded
   * @param version which, by whom and when
   */
  record Kept<M extends Message>(M content, RecordedVersion version) {}

  /** The latest version of each of a kind as at an instant, or now, by key. */
  <M extends Message> List<Kept<M>> latest(
      String kind, @Nullable Instant asOf, Supplier<? extends Message.Builder> type, Class<M> as) {
    return jdbc.sql(
            """
            select distinct on (key) * from unit_record
            where kind = :kind and record_time <= :asOf
            order by key, version desc
            """)
        .param("kind", kind)
        .param("asOf", asOf == null ? NOW : asOf.atOffset(ZoneOffset.UTC))
        .query((row, number) -> kept(row, type, as))
        .list();
  }

  /** Every version of one, newest first. */
  <M extends Message> List<Kept<M>> versions(
      String kind, String key, Supplier<? extends Message.Builder> type, Class<M> as) {
    return jdbc.sql(
            """
            select * from unit_record where kind = :kind and key = :key order by version desc
            """)
        .param("kind", kind)
        .param("key", key)
        .query((row, number) -> kept(row, type, as))
        .list();
  }

  /** Every version of a kind as at an instant, or now, oldest first. */
  <M extends Message> List<Kept<M>> all(
      String kind, @Nullable Instant asOf, Supplier<? extends Message.Builder> type, Class<M> as) {
    return jdbc.sql(
            """
            select * from unit_record where kind = :kind and record_time <= :asOf
            order by key, version
            """)
        .param("kind", kind)
        .param("asOf", asOf == null ? NOW : asOf.atOffset(ZoneOffset.UTC))
        .query((row, number) -> kept(row, type, as))
        .list();
  }

  /**
   * Adds a version; inside a transaction of the caller's.
   *
   * @param etag of the version that it takes the place of; empty for the first
   * @throws ServiceException STALE_ETAG where another is the latest
   */
  void add(String kind, String key, Message content, String etag, String reason, Caller caller) {
    try {
      jdbc.sql(
              """
              insert into unit_record
                (kind, key, version, content, reason, recorded_by, recorded_by_subject)
              values (:kind, :key, :version, :content::jsonb, :reason, :by, :subject)
              """)
          .param("kind", kind)
          .param("key", key)
          .param("version", version(kind, key, etag) + 1)
          .param("content", json(content))
          .param("reason", reason)
          .param("by", caller.username())
          .param("subject", caller.subject())
          .update();
    } catch (DuplicateKeyException meanwhile) {
      throw stale(kind, key);
    }
  }

  private static int version(String kind, String key, String etag) {
    if (etag.isEmpty()) {
      return 0;
    }
    if (!etag.matches("[1-9]\\d{0,8}")) {
      throw stale(kind, key);
    }
    return Integer.parseInt(etag);
  }

  private static ServiceException stale(String kind, String key) {
    return new ServiceException(
        ErrorReason.ERROR_REASON_STALE_ETAG,
        "This was recorded anew since you read it. Read it again and repeat your change.",
        Map.of("resource", kind + "/" + key));
  }

  private static <M extends Message> Kept<M> kept(
      ResultSet row, Supplier<? extends Message.Builder> type, Class<M> as) throws SQLException {
    Message.Builder builder = type.get();
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(row.getString("content"), builder);
    } catch (InvalidProtocolBufferException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Kept<>(
        as.cast(builder.build()),
        RecordedVersion.newBuilder()
            .setEtag(String.valueOf(row.getInt("version")))
            .setRecordedBy(row.getString("recorded_by"))
            .setRecordTime(
                SubmissionMessages.timestamp(
                    row.getObject("record_time", OffsetDateTime.class).toInstant()))
            .setReason(row.getString("reason"))
            .build());
  }

  private static String json(Message content) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(content);
    } catch (InvalidProtocolBufferException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

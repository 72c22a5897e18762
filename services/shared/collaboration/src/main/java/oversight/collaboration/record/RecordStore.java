package oversight.collaboration.record;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.identity.Caller;

/** Records in the database, each version a row; inside a transaction of the caller's. */
@Repository
public class RecordStore {
  private final JdbcClient jdbc;

  RecordStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every record of a register as it stood at an instant, or stands now, in the order of ids. */
  public <M extends Message> List<KeptRecord<M>> list(RecordKind<M> kind, @Nullable Instant asOf) {
    await(kind, asOf);
    return jdbc.sql(
            """
            select distinct on (id) * from own_record
            where register = :register and change_time <= coalesce(:asOf::timestamptz, 'infinity')
            order by id, version desc
            """)
        .param("register", kind.register())
        .param("asOf", moment(asOf), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, number) -> row(row, kind))
        .list();
  }

  /** One record as it stood at an instant, or stands now. */
  public <M extends Message> Optional<KeptRecord<M>> find(
      RecordKind<M> kind, String id, @Nullable Instant asOf) {
    await(kind, asOf);
    return jdbc.sql(
            """
            select * from own_record
            where register = :register and id = :id
              and change_time <= coalesce(:asOf::timestamptz, 'infinity')
            order by version desc limit 1
            """)
        .param("register", kind.register())
        .param("id", id)
        .param("asOf", moment(asOf), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, number) -> row(row, kind))
        .optional();
  }

  /** Every version of one record, newest first. */
  public <M extends Message> List<KeptRecord<M>> versions(RecordKind<M> kind, String id) {
    return jdbc.sql(
            """
            select * from own_record where register = :register and id = :id order by version desc
            """)
        .param("register", kind.register())
        .param("id", id)
        .query((row, number) -> row(row, kind))
        .list();
  }

  /** Every version of every record up to an instant, or now, in the order of ids and versions. */
  public <M extends Message> List<KeptRecord<M>> everyVersion(
      RecordKind<M> kind, @Nullable Instant asOf) {
    await(kind, asOf);
    return jdbc.sql(
            """
            select * from own_record
            where register = :register and change_time <= coalesce(:asOf::timestamptz, 'infinity')
            order by id, version
            """)
        .param("register", kind.register())
        .param("asOf", moment(asOf), Types.TIMESTAMP_WITH_TIMEZONE)
        .query((row, number) -> row(row, kind))
        .list();
  }

  /** Makes whoever changes the register wait until this transaction ends. */
  public void lock(String register) {
    jdbc.sql("select lock_own_records(:register)::text")
        .param("register", register)
        .query((row, number) -> true)
        .single();
  }

  /** Appends a version; false where another came first. */
  public boolean append(
      Caller caller, String register, String id, int version, Message content, boolean withdrawn) {
    try {
      return jdbc.sql(
                  """
                  insert into own_record
                    (register, id, version, content, withdrawn, changed_by, organisation)
                  values (:register, :id, :version, :content::jsonb, :withdrawn, :by, :organisation)
                  """)
              .param("register", register)
              .param("id", id)
              .param("version", version)
              .param("content", json(content))
              .param("withdrawn", withdrawn)
              .param("by", caller.username())
              .param("organisation", caller.organisation().slug())
              .update()
          == 1;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  /**
   * A change takes its time and then commits: whoever reads as at an instant waits for it, and
   * keeps nobody waiting.
   */
  private void await(RecordKind<?> kind, @Nullable Instant asOf) {
    if (asOf != null) {
      jdbc.sql("select await_own_records(:register)::text")
          .param("register", kind.register())
          .query((row, number) -> true)
          .single();
    }
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static String json(Message content) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(content);
    } catch (InvalidProtocolBufferException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static <M extends Message> KeptRecord<M> row(ResultSet row, RecordKind<M> kind)
      throws SQLException {
    Message.Builder content = kind.empty().newBuilderForType();
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(row.getString("content"), content);
    } catch (InvalidProtocolBufferException broken) {
      throw new UncheckedIOException(broken);
    }
    return new KeptRecord<>(
        row.getString("id"),
        row.getInt("version"),
        kind.type().cast(content.build()),
        row.getBoolean("withdrawn"),
        row.getString("changed_by"),
        row.getString("organisation"),
        row.getObject("change_time", OffsetDateTime.class).toInstant());
  }
}

package oversight.collaboration.step;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import oversight.returns.v1.StepEvidence;

/** Accepted step changes in the database. */
@Repository
public class StepStore {
  private static final String EVERYTHING = "select * from step_change ";

  private final JdbcClient jdbc;

  StepStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these measures or parts that count at an instant, or now; oldest first. */
  public List<AcceptedStep> counting(Collection<String> measures, @Nullable Instant asOf) {
    if (measures.isEmpty()) {
      return List.of();
    }
    String when =
        asOf == null
            ? "withdraw_time is null "
            : "accept_time <= :asOf and (withdraw_time is null or withdraw_time > :asOf) ";
    return jdbc.sql(
            EVERYTHING
                + "where measure in (:measures) and "
                + when
                + "order by measure, force, from_date")
        .param("measures", measures)
        .param("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC))
        .query(StepStore::row)
        .list();
  }

  /** Every one ever accepted of these measures or parts, newest first, before an id if given. */
  public List<AcceptedStep> list(Collection<String> measures, Optional<String> before, int size) {
    if (measures.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            EVERYTHING
                + "where measure in (:measures) "
                + (before.isPresent() ? "and id < :before " : "")
                + "order by id desc limit :size")
        .param("measures", measures)
        .param("before", before.orElse(null))
        .param("size", size)
        .query(StepStore::row)
        .list();
  }

  /** One of them. */
  public Optional<AcceptedStep> find(String id) {
    return jdbc.sql(EVERYTHING + "where id = :id").param("id", id).query(StepStore::row).optional();
  }

  /** Adds one; false where the same already counts. */
  public boolean add(
      String id,
      String measure,
      String force,
      String period,
      LocalDate from,
      String reason,
      Optional<StepEvidence> evidence,
      String by) {
    return jdbc.sql(
                """
                insert into step_change
                  (id, measure, force, period, from_date, reason, evidence, accepted_by)
                values (:id, :measure, :force, :period, :from, :reason, :evidence::jsonb, :by)
                on conflict (measure, force, from_date) where withdraw_time is null do nothing
                """)
            .param("id", id)
            .param("measure", measure)
            .param("force", force)
            .param("period", period)
            .param("from", from)
            .param("reason", reason)
            .param("evidence", evidence.map(StepStore::json).orElse(null))
            .param("by", by)
            .update()
        == 1;
  }

  /** Takes one back; false where it does not count any more. */
  public boolean withdraw(String id, String reason, String by) {
    return jdbc.sql(
                """
                update step_change
                set withdrawn_by = :by, withdraw_time = clock_timestamp(), withdraw_reason = :reason
                where id = :id and withdraw_time is null
                """)
            .param("id", id)
            .param("reason", reason)
            .param("by", by)
            .update()
        == 1;
  }

  private static AcceptedStep row(ResultSet row, int number) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdraw_time", OffsetDateTime.class);
    String evidence = row.getString("evidence");
    return new AcceptedStep(
        row.getString("id"),
        row.getString("measure"),
        row.getString("force"),
        row.getString("period"),
        row.getObject("from_date", LocalDate.class),
        row.getString("reason"),
        evidence == null ? Optional.empty() : Optional.of(evidence(evidence)),
        row.getString("accepted_by"),
        row.getObject("accept_time", OffsetDateTime.class).toInstant(),
        withdrawn == null
            ? Optional.empty()
            : Optional.of(
                new AcceptedStep.Withdrawal(
                    row.getString("withdrawn_by"),
                    withdrawn.toInstant(),
                    row.getString("withdraw_reason"))));
  }

  private static String json(StepEvidence evidence) {
    try {
      return JsonFormat.printer().omittingInsignificantWhitespace().print(evidence);
    } catch (InvalidProtocolBufferException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static StepEvidence evidence(String json) {
    StepEvidence.Builder evidence = StepEvidence.newBuilder();
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(json, evidence);
    } catch (InvalidProtocolBufferException broken) {
      throw new UncheckedIOException(broken);
    }
    return evidence.build();
  }
}

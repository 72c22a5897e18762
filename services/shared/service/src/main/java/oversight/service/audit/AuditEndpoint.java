package oversight.service.audit;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.identity.Role;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.AuditEvent;
import oversight.returns.v1.AuditServiceGrpc.AuditServiceImplBase;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.ListAuditEventsRequest;
import oversight.returns.v1.ListAuditEventsResponse;
import oversight.returns.v1.VerifyAuditTrailRequest;
import oversight.returns.v1.VerifyAuditTrailResponse;
import oversight.service.database.CallerTransactions;
import oversight.service.error.DeniedException;
import oversight.service.error.InvalidFieldException;

/** The audit trail over gRPC; row-level security decides who sees any of it. */
public final class AuditEndpoint extends AuditServiceImplBase {
  private static final int DEFAULT_PAGE = 100;

  private final JdbcClient jdbc;
  private final CallerTransactions transactions;

  /** Answers from this database. */
  public AuditEndpoint(JdbcClient jdbc, CallerTransactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void listAuditEvents(
      ListAuditEventsRequest request, StreamObserver<ListAuditEventsResponse> response) {
    Caller caller = CallerContext.current();
    boolean whole = caller.roles().contains(Role.AUTHOR);
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<AuditEvent> found = transactions.read(caller, () -> find(request, whole, size + 1));
    List<AuditEvent> page = found.subList(0, Math.min(size, found.size()));
    ListAuditEventsResponse.Builder answer = ListAuditEventsResponse.newBuilder();
    page.forEach(event -> answer.addEvents(whole ? event : withoutSubject(event)));
    if (found.size() > size) {
      answer.setNextPageToken(Long.toString(page.getLast().getNumber()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static AuditEvent withoutSubject(AuditEvent event) {
    return event.toBuilder().clearSubject().build();
  }

  private List<AuditEvent> find(ListAuditEventsRequest request, boolean whole, int size) {
    return jdbc.sql(
            """
            select * from audit_event
            where (:before::bigint is null or number < :before)
              and (:from::timestamptz is null or event_time >= :from)
              and (:to::timestamptz is null or event_time < :to)
              and (:actor = '' or actor = :actor)
              and (:method = '' or method = :method or split_part(method, '/', 2) = :method)
              and (:subject = '' or (:whole and subject = :subject))
            order by number desc limit :size
            """)
        .param("before", before(request.getPageToken()))
        .param("from", request.hasFrom() ? instant("from", request.getFrom()) : null)
        .param("to", request.hasTo() ? instant("to", request.getTo()) : null)
        .param("actor", request.getActor())
        .param("method", request.getMethod())
        .param("subject", request.getSubject())
        .param("whole", whole)
        .param("size", size)
        .query(AuditEndpoint::event)
        .list();
  }

  private static @Nullable Long before(String token) {
    if (token.isEmpty()) {
      return null;
    }
    try {
      return Long.parseUnsignedLong(token);
    } catch (NumberFormatException forged) {
      throw new InvalidFieldException(
          ErrorReason.ERROR_REASON_BAD_TOKEN,
          "page_token",
          "This page token was not given out for this call. Begin again without it.",
          Map.of());
    }
  }

  private static OffsetDateTime instant(String field, Timestamp timestamp) {
    if (!Timestamps.isValid(timestamp)) {
      throw new InvalidFieldException(
          field, "This is no instant. Write it as 2016-01-31T09:30:00Z.");
    }
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos())
        .truncatedTo(ChronoUnit.MICROS)
        .atOffset(ZoneOffset.UTC);
  }

  private static AuditEvent event(ResultSet row, int index) throws SQLException {
    Instant time = row.getObject("event_time", OffsetDateTime.class).toInstant();
    return AuditEvent.newBuilder()
        .setNumber(row.getLong("number"))
        .setEventTime(
            Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano()))
        .setActor(row.getString("actor"))
        .setOrganisation(row.getString("organisation"))
        .setMethod(row.getString("method"))
        .setSubject(row.getString("subject"))
        .setOutcome(row.getString("outcome"))
        .setReason(row.getString("reason"))
        .setRequestId(row.getString("request_id"))
        .setPreviousHash(row.getString("previous_hash"))
        .setHash(row.getString("hash"))
        .build();
  }

  @Override
  public void verifyAuditTrail(
      VerifyAuditTrailRequest request, StreamObserver<VerifyAuditTrailResponse> response) {
    response.onNext(transactions.read(CallerContext.current(), this::verify));
    response.onCompleted();
  }

  /** Who may not read the trail is refused: that nothing is wrong with none of it says nothing. */
  private VerifyAuditTrailResponse verify() {
    if (!jdbc.sql("select caller_reads_audit()").query(Boolean.class).single()) {
      throw DeniedException.forPermission(
          Permission.READ_AUDIT, "This audit trail is not open to you, so you cannot verify it.");
    }
    return jdbc.sql("select * from verify_audit_trail()").query(AuditEndpoint::verdict).single();
  }

  private static VerifyAuditTrailResponse verdict(ResultSet row, int index) throws SQLException {
    long brokenAt = row.getLong("broken_at");
    return VerifyAuditTrailResponse.newBuilder()
        .setEntries(row.getLong("entries"))
        .setHeadHash(row.getString("head_hash"))
        .setIntact(brokenAt == 0)
        .setBrokenAt(brokenAt)
        .setProblem(Objects.requireNonNullElse(row.getString("problem"), ""))
        .build();
  }
}

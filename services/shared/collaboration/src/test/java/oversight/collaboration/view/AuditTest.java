package oversight.collaboration.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.stub.MetadataUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.AuditEvent;
import oversight.returns.v1.AuditServiceGrpc;
import oversight.returns.v1.ListAuditEventsRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.VerifyAuditTrailRequest;
import oversight.returns.v1.VerifyAuditTrailResponse;

/** Whatever was done, tried or shown is on record, once, and nothing of it can be undone unseen. */
class AuditTest {
  private static final String QUARTER = "2005-06-Q1";
  private static int number;

  private static Submission submitted() {
    return Cmpg.analyst("staffordshire")
        .submitted(QUARTER, "measure,period,value\nCM05,2005-04," + ++number + "\n");
  }

  private static Channel as(String username, String organisation, String role) {
    return Cmpg.SERVICE.as(Cmpg.ISSUER.token(username, organisation, role));
  }

  private static Channel author() {
    return as("author.cmpg", "cmpg", "author");
  }

  private static List<AuditEvent> about(String subject) {
    return list(author(), ListAuditEventsRequest.newBuilder().setSubject(subject).build());
  }

  private static List<AuditEvent> list(Channel channel, ListAuditEventsRequest request) {
    return AuditServiceGrpc.newBlockingStub(channel).listAuditEvents(request).getEventsList();
  }

  private static VerifyAuditTrailResponse verify(Channel channel) {
    return AuditServiceGrpc.newBlockingStub(channel)
        .verifyAuditTrail(VerifyAuditTrailRequest.getDefaultInstance());
  }

  private static List<String> told(List<AuditEvent> events) {
    return events.stream()
        .map(event ->
            event.getActor()
                + " "
                + event.getMethod().replaceAll(".*/", "")
                + " "
                + event.getOutcome()
                + " "
                + event.getReason())
        .toList();
  }

  @Test
  void whatWasDoneOrRefusedIsOnRecordOnce() {
    Submission submission = submitted();
    Clerk approver = Cmpg.approver("staffordshire");
    approver.signOff(submission);
    Refused.by(() -> approver.signOff(submission));
    Refused.by(() -> Cmpg.pcc().signOff(submission));
    assertThat(told(about(submission.getName())))
        .containsExactly(
            "approver.staffordshire SignOffSubmission FAILED_PRECONDITION ILLEGAL_MOVE",
            "approver.staffordshire SignOffSubmission OK ",
            "analyst.staffordshire UploadSubmission OK ");
    assertThat(
            told(
                list(
                    author(),
                    ListAuditEventsRequest.newBuilder()
                        .setActor("pcc.west-midlands")
                        .setMethod("SignOffSubmission")
                        .build())))
        .contains("pcc.west-midlands SignOffSubmission PERMISSION_DENIED PERMISSION_DENIED");
  }

  @Test
  void aRequestThatBreaksTheContractIsOnRecordToo() {
    Refused.by(() ->
        Cmpg.clerk("clumsy", "staffordshire", "analyst").submit(Submission.getDefaultInstance()));
    assertThat(told(list(author(), ListAuditEventsRequest.newBuilder().setActor("clumsy").build())))
        .containsExactly("clumsy SubmitSubmission INVALID_ARGUMENT INVALID_FIELD");
  }

  @Test
  void anUploadThatIsNotLetInIsOnRecordWithWhatItWasFor() {
    Clerk stranger = Cmpg.clerk("stranger", "npas", "analyst");
    Refused.by(() -> stranger.upload("2005-06-Q2", "x"));
    assertThat(list(author(), ListAuditEventsRequest.newBuilder().setActor("stranger").build()))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getSubject()).isEqualTo("collaborations/cmpg/returns/2005-06-Q2");
          assertThat(event.getOutcome()).isEqualTo("PERMISSION_DENIED");
        });
  }

  @Test
  void aLookAtASensitiveFigureIsOnRecordAndAtAnotherIsNot() {
    Clerk unit = Cmpg.clerk("analyst.cmpg", "cmpg", "analyst");
    Submission sensitive =
        unit.submitted(
            QUARTER,
            """
            measure,period,value
            CM06.hits,2005-04,50
            CM06.stops,2005-04,40
            CM06.arrests,2005-04,4
            """);
    Cmpg.author().signOff(sensitive);
    Cmpg.approver("staffordshire").signOff(submitted());
    Clerk looker = Cmpg.clerk("looker", "pcc-west-midlands", "pcc");
    assertThat(looker.figures("CM06.hits")).isNotEmpty();
    assertThat(looker.figures("CM05")).isNotEmpty();
    looker.analyse("CM06", "");
    looker.analyse("CM05", "");
    List<AuditEvent> looks =
        list(author(), ListAuditEventsRequest.newBuilder().setActor("looker").build());
    assertThat(told(looks))
        .containsExactly("looker AnalyseMeasure OK SHOWN", "looker ListFigures OK SHOWN");
    assertThat(looks.getLast().getSubject()).isEqualTo("CM06.hits");
    assertThat(looks.getLast().getOrganisation()).isEqualTo("pcc-west-midlands");
  }

  @Test
  void theRequestIdOfTheGatewayJoinsWhatOneClickDid() {
    String id = UUID.randomUUID().toString();
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER), id);
    Submission submission = submitted();
    Clerk approver =
        new Clerk(
            ClientInterceptors.intercept(
                as("approver.staffordshire", "staffordshire", "approver"),
                MetadataUtils.newAttachHeadersInterceptor(metadata)));
    approver.signOff(submission);
    assertThat(about(submission.getName()).getFirst().getRequestId()).isEqualTo(id);
    assertThat(about(submission.getName()).getLast().getRequestId()).hasSize(36).isNotEqualTo(id);
  }

  @Test
  void anEngineerSeesTheChainAndNotWhatItWasAbout() {
    Submission submission = submitted();
    Channel engineer = as("engineer", "regional-policy", "engineer");
    List<AuditEvent> events = list(engineer, ListAuditEventsRequest.getDefaultInstance());
    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event -> {
          assertThat(event.getSubject()).isEmpty();
          assertThat(event.getHash()).hasSize(64);
          assertThat(event.getMethod()).isNotEmpty();
        });
    assertThat(
            list(
                engineer,
                ListAuditEventsRequest.newBuilder().setSubject(submission.getName()).build()))
        .isEmpty();
    assertThat(verify(engineer)).isEqualTo(verify(author()));
    assertThat(verify(engineer).getIntact()).isTrue();
  }

  @Test
  void anotherCollaborationsAuthorSeesNothingAndIsToldNoVerdict() {
    Channel other = as("author.npas", "npas", "author");
    assertThat(list(other, ListAuditEventsRequest.getDefaultInstance())).isEmpty();
    assertThat(Refused.by(() -> verify(other)).code()).isEqualTo(Code.PERMISSION_DENIED);
  }

  @Test
  void pagesJoinWithoutGapAndTheChainIsWhatItSaysItIs() throws Exception {
    submitted();
    submitted();
    List<AuditEvent> all = new ArrayList<>();
    String token = "";
    do {
      var page =
          AuditServiceGrpc.newBlockingStub(author())
              .listAuditEvents(
                  ListAuditEventsRequest.newBuilder().setPageSize(7).setPageToken(token).build());
      all.addAll(page.getEventsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    for (int i = 1; i < all.size(); i++) {
      assertThat(all.get(i).getNumber()).isEqualTo(all.get(i - 1).getNumber() - 1);
      assertThat(all.get(i).getHash()).isEqualTo(all.get(i - 1).getPreviousHash());
    }
    assertThat(all.getLast().getNumber()).isEqualTo(1);
    assertThat(all.getLast().getPreviousHash()).isEqualTo("0".repeat(64));
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select number::text, to_char(event_time at time zone 'UTC',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), actor, actor_subject, organisation,"
                    + " method, subject, outcome, reason, request_id, previous_hash, hash"
                    + " from audit_event order by number desc limit 1")) {
      row.next();
      StringBuilder canonical = new StringBuilder();
      for (int column = 1; column <= 11; column++) {
        String field = row.getString(column);
        canonical.append(field.getBytes(StandardCharsets.UTF_8).length).append(':').append(field);
      }
      assertThat(row.getString(12))
          .isEqualTo(
              HexFormat.of()
                  .formatHex(
                      MessageDigest.getInstance("SHA-256")
                          .digest(canonical.toString().getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void manyAtOnceMakeOneChain() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Submission none =
            Submission.newBuilder().setName("collaborations/cmpg/submissions/none-" + i).build();
        running.add(
            threads.submit(() ->
                Refused.by(() -> Cmpg.clerk("many", "staffordshire", "analyst").submit(none))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(
            list(
                author(),
                ListAuditEventsRequest.newBuilder().setActor("many").setPageSize(100).build()))
        .hasSize(40);
    assertThat(verify(author()).getIntact()).isTrue();
  }

  @Test
  void theServicesRoleWritesNothingButThroughTheFunctionAndInItsCallersName() throws SQLException {
    submitted();
    try (Connection app = Cmpg.SERVICE.database().connectAsApp();
        Statement statement = app.createStatement()) {
      for (String sql :
          List.of(
              "insert into audit_event select * from audit_event",
              "update audit_event set actor = 'x'",
              "delete from audit_event",
              "truncate audit_event",
              "select * from audit_head",
              "update audit_head set number = 0",
              "delete from audit_head",
              "select append_audit_event(now(), 'x', 'x', '', '', '', '', '', '')",
              "select record_audit_event('', '', '', '', '', '')",
              "alter table audit_event disable trigger all",
              "delete from remembered_answer",
              "select * from remembered_answer",
              "drop table audit_event")) {
        SQLException refused =
            catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        assertThat((Throwable) refused).as(sql).isNotNull();
        assertThat(refused.getSQLState()).as(sql).isEqualTo("42501");
      }
    }
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      for (String sql :
          List.of(
              "update audit_event set actor = 'x'",
              "delete from audit_event",
              "truncate audit_event")) {
        SQLException refused =
            catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
        assertThat((Throwable) refused).as("even for the owner: " + sql).isNotNull();
      }
    }
  }

  @Test
  void whatIsAlteredTakenOutOrCutOffShowsEvenIfTheTablesOwnerDidIt() throws SQLException {
    submitted();
    submitted();
    long last = verify(author()).getEntries();
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("alter table audit_event disable trigger all");
      statement.execute(
          "select set_config('oversight.roles', 'engineer', true),"
              + " set_config('oversight.subject', 'x', true)");
      statement.execute("savepoint intact");
      assertThat(broken(statement, "select 1", last)).isEqualTo("0 null");
      assertThat(broken(statement, "update audit_event set subject = 'x' where number = 2", last))
          .isEqualTo("2 Entry 2 was altered.");
      assertThat(
              broken(
                  statement,
                  "update audit_event set event_time = event_time + interval '1 microsecond'"
                      + " where number = 1",
                  last))
          .isEqualTo("1 Entry 1 was altered.");
      assertThat(broken(statement, "delete from audit_event where number = 2", last))
          .isEqualTo("3 Entries 2 to 2 are missing.");
      assertThat(broken(statement, "delete from audit_event where number = 1", last))
          .isEqualTo("2 Entries 1 to 1 are missing.");
      assertThat(broken(statement, "delete from audit_event where number = " + last, last))
          .startsWith(last + " The trail ends at entry " + (last - 1));
      assertThat(
              broken(
                  statement,
                  "update audit_event set subject = 'x', hash = audit_hash(number, event_time,"
                      + " actor, actor_subject, organisation, method, 'x', outcome, reason,"
                      + " request_id, previous_hash) where number = 2",
                  last))
          .isEqualTo("3 Entry 3 does not follow from the one before it.");
    }
    assertThat(verify(author()).getIntact()).isTrue();
  }

  private static String broken(Statement statement, String harm, long last) throws SQLException {
    statement.execute(harm);
    try (ResultSet row =
        statement.executeQuery("select broken_at, problem from verify_audit_trail()")) {
      row.next();
      String verdict = row.getLong(1) + " " + row.getString(2);
      assertThat(last).isGreaterThan(3);
      return verdict;
    } finally {
      statement.execute("rollback to savepoint intact");
    }
  }
}

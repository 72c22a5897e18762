package oversight.collaboration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.FollowReportsRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.UpdateCommentaryRequest;

/** No event is lost or repeated, whoever publishes when and however often a follower comes back. */
class FeedTest {
  private static final Clerk AUTHOR = Cmpg.author();

  @BeforeAll
  static void someFiguresCount() {
    sign("2010-11-Q1", "CM05,2010-04,1\n");
    sign("2010-11-Q2", "CM05,2010-07,2\n");
    sign("2010-11-Q3", "CM05,2010-10,3\n");
    sign("2010-11-Q4", "CM05,2011-01,4\n");
  }

  private static void sign(String quarter, String row) {
    Cmpg.approver("warwickshire")
        .signOff(Cmpg.analyst("warwickshire").submitted(quarter, "measure,period,value\n" + row));
  }

  private static String name(String quarter) {
    return "collaborations/cmpg/reports/" + quarter;
  }

  private static Report publish(String quarter, String key) {
    return AUTHOR
        .reports()
        .publishReport(
            PublishReportRequest.newBuilder()
                .setName(name(quarter))
                .setIdempotencyKey(key)
                .build());
  }

  private static List<ReportEvent> after(String cursor) {
    return Cmpg.pcc()
        .reports()
        .listReportEvents(
            ListReportEventsRequest.newBuilder().setAfter(cursor).setPageSize(1000).build())
        .getEventsList();
  }

  private static String end() {
    List<ReportEvent> all = after("");
    return all.isEmpty() ? "" : all.getLast().getCursor();
  }

  /** A publisher of the test's own, whose transaction commits when the test says so. */
  private static final class SlowPublisher implements AutoCloseable {
    private final Connection connection = Cmpg.SERVICE.database().connectAsApp();
    private final long number;

    SlowPublisher(String quarter, int version) throws SQLException {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select set_config('oversight.organisation', 'cmpg', true),"
                + " set_config('oversight.username', 'slow', true),"
                + " set_config('oversight.roles', 'author', true)");
        try (ResultSet row =
            statement.executeQuery("update feed_head set number = number + 1 returning number")) {
          row.next();
          number = row.getLong(1);
        }
        statement.execute(
            "insert into report (quarter, quarter_start, version, title, marking, canonical_json,"
                + " sha256, published_by) values ('"
                + quarter
                + "', '1990-04-01', "
                + version
                + ", 'Slow', 'OFFICIAL', '{}', encode(sha256('{}'), 'hex'), 'slow')");
        statement.execute(
            "insert into feed_event values (" + number + ", '" + quarter + "', " + version + ")");
      }
    }

    long number() {
      return number;
    }

    void commit() throws SQLException {
      connection.commit();
    }

    @Override
    public void close() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }

  /** Follows in a thread of its own, and keeps what it is sent. */
  private static List<ReportEvent> follow(String cursor) {
    List<ReportEvent> seen = new CopyOnWriteArrayList<>();
    Iterator<ReportEvent> events =
        Cmpg.pcc()
            .reports()
            .withDeadlineAfter(30, TimeUnit.SECONDS)
            .followReports(FollowReportsRequest.newBuilder().setAfter(cursor).build());
    Thread.ofVirtual()
        .start(() -> {
          try {
            events.forEachRemaining(seen::add);
          } catch (StatusRuntimeException over) {
            assertThat(over.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
          }
        });
    return seen;
  }

  @Test
  void aPublisherWhoCommitsLateDelaysTheNextAndHidesNothing() throws Exception {
    String cursor = end();
    List<ReportEvent> seen = follow(cursor);
    CompletableFuture<Report> second;
    try (SlowPublisher first = new SlowPublisher("1990-91-Q1", 1)) {
      second = CompletableFuture.supplyAsync(() -> publish("2010-11-Q1", ""));
      Awaitility.await()
          .during(Duration.ofMillis(700))
          .until(() -> !second.isDone() && seen.isEmpty() && after(cursor).isEmpty());
      first.commit();
      second.join();
      Awaitility.await().until(() -> seen.size() == 2);
      assertThat(seen)
          .extracting(ReportEvent::getCursor)
          .containsExactly(Long.toString(first.number()), Long.toString(first.number() + 1));
    }
    assertThat(seen)
        .extracting(ReportEvent::getQuarter)
        .containsExactly("1990-91-Q1", "2010-11-Q1");
    assertThat(after(cursor)).isEqualTo(seen);
  }

  @Test
  void aPublisherWhoGivesUpLeavesNoGap() throws Exception {
    String cursor = end();
    CompletableFuture<Report> second;
    long number;
    try (SlowPublisher first = new SlowPublisher("1990-91-Q2", 1)) {
      number = first.number();
      second = CompletableFuture.supplyAsync(() -> publish("2010-11-Q1", ""));
    }
    second.join();
    assertThat(after(cursor)).extracting(ReportEvent::getCursor).containsExactly("" + number);
  }

  @Test
  void twoHundredPublicationsByFourReachAFollowerWhoKeepsComingBackOnceEachAndInOrder() {
    String cursor = end();
    int each = 50;
    List<CompletableFuture<Void>> publishers =
        IntStream.rangeClosed(1, 4)
            .mapToObj(quarter ->
                CompletableFuture.runAsync(
                    () -> {
                      for (int i = 0; i < each; i++) {
                        publish("2010-11-Q" + quarter, "");
                      }
                    },
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    List<ReportEvent> seen = new ArrayList<>();
    Random random = new Random(7);
    String resume = cursor;
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    int calls = 0;
    while (seen.size() < 4 * each && System.nanoTime() < end) {
      calls++;
      try {
        Iterator<ReportEvent> events =
            Cmpg.pcc()
                .reports()
                .withDeadlineAfter(20 + random.nextInt(400), TimeUnit.MILLISECONDS)
                .followReports(FollowReportsRequest.newBuilder().setAfter(resume).build());
        while (events.hasNext()) {
          ReportEvent event = events.next();
          seen.add(event);
          resume = event.getCursor();
        }
      } catch (StatusRuntimeException cutOff) {
        assertThat(cutOff.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
      }
    }
    publishers.forEach(CompletableFuture::join);
    long first = cursor.isEmpty() ? 1 : Long.parseLong(cursor) + 1;
    assertThat(seen)
        .extracting(event -> Long.parseLong(event.getCursor()))
        .containsExactlyElementsOf(LongStream.range(first, first + 4L * each).boxed().toList());
    assertThat(seen.stream().map(event -> event.getQuarter() + event.getVersion()).distinct())
        .hasSize(4 * each);
    assertThat(calls).as("calls of the follower").isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "-1", "+1", "007", "1.0", "99999999", "18446744073709551615", " 1"})
  void aCursorThatWasNeverGivenOutIsRefused(String cursor) {
    Refused listed = Refused.by(() -> after(cursor));
    assertThat(listed.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(listed.reason()).isEqualTo("BAD_TOKEN");
    Refused followed =
        Refused.by(() ->
            Cmpg.pcc()
                .reports()
                .followReports(FollowReportsRequest.newBuilder().setAfter(cursor).build())
                .next());
    assertThat(followed.reason()).isEqualTo("BAD_TOKEN");
  }

  @Test
  void aRevisionSaysWhatIsOtherAndTheFirstStaysAsItWas() {
    sign("2010-11-Q2", "CM05,2010-08,5\nCM05,2010-09,6\n");
    Report first = publish("2010-11-Q2", "");
    sign("2010-11-Q2", "CM05,2010-08,7\n");
    AUTHOR
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder()
                .setName(name("2010-11-Q2"))
                .setCommentary(Commentary.newBuilder().setSummary("Mended " + first.getVersion()))
                .build());
    Report second = publish("2010-11-Q2", "");
    assertThat(second.getVersion()).isEqualTo(first.getVersion() + 1);
    assertThat(second.getContent().getChangesList())
        .contains(
            "Vehicles seized, s165A, Warwickshire: 13 became 15.", "The commentary was changed.");
    assertThat(
            Cmpg.pcc()
                .reports()
                .getReport(
                    GetReportRequest.newBuilder()
                        .setName(name("2010-11-Q2"))
                        .setVersion(first.getVersion())
                        .build()))
        .isEqualTo(first);
  }

  @Test
  void theHashIsThatOfTheCanonicalJsonOfWhatTheReportSays() throws Exception {
    Report report = publish("2010-11-Q3", "");
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(report.getCanonicalJson().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(report.getSha256());
    assertThat(
            new JsonCanonicalizer(JsonFormat.printer().print(report.getContent()))
                .getEncodedString())
        .isEqualTo(report.getCanonicalJson());
  }

  @Test
  void theSameKeyPublishesOnceAndForOneQuarterOnly() {
    Report first = publish("2010-11-Q4", "key");
    String cursor = end();
    assertThat(publish("2010-11-Q4", "key")).isEqualTo(first);
    assertThat(end()).isEqualTo(cursor);
    assertThat(Refused.by(() -> publish("2010-11-Q3", "key")).reason())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    List<CompletableFuture<Integer>> both =
        IntStream.range(0, 4)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(() -> publish("2010-11-Q4", "both").getVersion()))
            .toList();
    assertThat(both.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(end()).isEqualTo(Long.toString(Long.parseLong(cursor) + 1));
  }

  @Test
  void aQuarterWithoutAFigureCannotBePublishedAndTakesNoNumber() {
    String cursor = end();
    Refused refused = Refused.by(() -> publish("2001-02-Q1", ""));
    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("NOTHING_TO_PUBLISH");
    assertThat(refused.metadata()).containsEntry("quarter", "2001-02-Q1");
    publish("2010-11-Q1", "");
    assertThat(after(cursor)).hasSize(1);
  }

  @Test
  void aStaleEtagChangesNothing() {
    String report = name("2010-11-Q1");
    Commentary first = write(report, "One.", "");
    Commentary second = write(report, "Two.", first.getEtag());
    assertThat(Refused.by(() -> write(report, "Three.", first.getEtag())).reason())
        .isEqualTo("STALE_ETAG");
    assertThat(Refused.by(() -> write(name("2002-03-Q1"), "New.", "stale")).reason())
        .isEqualTo("STALE_ETAG");
    assertThat(write(report, "Three.", second.getEtag()).getSummary()).isEqualTo("Three.");
  }

  private static Commentary write(String report, String summary, String etag) {
    return AUTHOR
        .reports()
        .updateCommentary(
            UpdateCommentaryRequest.newBuilder()
                .setName(report)
                .setCommentary(Commentary.newBuilder().setSummary(summary).setEtag(etag))
                .build());
  }
}

package oversight.collaboration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Figure;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** Of two who decide at once one wins, and what was read as at an instant stays true. */
class RacesTest {
  private static final String QUARTER = "2011-12-Q1";
  private static final Clerk ANALYST = Cmpg.analyst("west-mercia");
  private static int number;

  private static Submission submitted() {
    return ANALYST.submitted(QUARTER, "measure,period,value\nCM05,2011-04," + ++number + "\n");
  }

  private static Clerk approver(int which) {
    return Cmpg.clerk("approver-" + which + ".west-mercia", "west-mercia", "approver");
  }

  @Test
  void ofTwoWhoSignOffAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      Submission submission = submitted();
      List<Object> outcomes =
          atOnce(
              List.of(
                  () -> approver(1).signOff(submission), () -> approver(2).signOff(submission)));
      assertThat(won(outcomes).getState()).isEqualTo(SubmissionState.SIGNED_OFF);
      assertThat(lost(outcomes).metadata()).containsEntry("state", "SIGNED_OFF");
    }
  }

  @Test
  void whoeverWithdrawsWhileAnotherSignsOffEitherWinsOrIsToldWhereItStands() throws Exception {
    for (int round = 0; round < 20; round++) {
      Submission submission = submitted();
      List<Object> outcomes =
          atOnce(
              List.of(
                  () -> approver(1).signOff(submission),
                  () ->
                      ANALYST
                          .submissions()
                          .withdrawSubmission(
                              WithdrawSubmissionRequest.newBuilder()
                                  .setName(submission.getName())
                                  .build())));
      assertThat(lost(outcomes).metadata())
          .containsEntry("state", won(outcomes).getState().name())
          .containsEntry("submission", submission.getName());
    }
  }

  private static Submission won(List<Object> outcomes) {
    List<Submission> winners =
        outcomes.stream().filter(Submission.class::isInstance).map(Submission.class::cast).toList();
    assertThat(winners).hasSize(1);
    return winners.getFirst();
  }

  private static Refused lost(List<Object> outcomes) {
    List<Refused> losers =
        outcomes.stream()
            .filter(StatusRuntimeException.class::isInstance)
            .map(refusal -> Refused.of((StatusRuntimeException) refusal))
            .toList();
    assertThat(losers).hasSize(1);
    assertThat(losers.getFirst().reason()).isEqualTo("ILLEGAL_MOVE");
    return losers.getFirst();
  }

  private static List<Object> atOnce(List<Callable<Submission>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> running = new ArrayList<>();
      for (Callable<Submission> call : calls) {
        running.add(
            threads.submit(() -> {
              start.await();
              try {
                return call.call();
              } catch (StatusRuntimeException refused) {
                return refused;
              }
            }));
      }
      List<Object> outcomes = new ArrayList<>();
      for (Future<Object> each : running) {
        outcomes.add(each.get());
      }
      return outcomes;
    }
  }

  @Test
  void signOffsAtOnceHaveTimesOfTheirOwn() throws Exception {
    List<Callable<Submission>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Submission submission = submitted();
      calls.add(() -> approver(1).signOff(submission));
    }
    List<Timestamp> times =
        atOnce(calls).stream().map(signed -> ((Submission) signed).getSignOffTime()).toList();
    assertThat(times).doesNotHaveDuplicates();
  }

  @Test
  void whoReadsAsAtAnInstantWaitsForTheSignOffThatIsBeingCommitted() throws Exception {
    String file = "measure,period,value\nCM05,2011-09,7\n";
    Submission submission = ANALYST.submitted("2011-12-Q2", file);
    try (Connection signer = Cmpg.SERVICE.database().connectAsApp();
        Statement statement = signer.createStatement();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      signer.setAutoCommit(false);
      statement.execute(
          "select set_config('oversight.organisation', 'E23000016', true),"
              + " set_config('oversight.subject', 'slow', true),"
              + " set_config('oversight.username', 'slow', true),"
              + " set_config('oversight.roles', 'approver', true)");
      statement.executeUpdate(
          "update submission set state = 'SIGNED_OFF' where id = '"
              + submission.getName().replaceAll(".*/", "")
              + "'");
      Instant between = now(statement);
      Future<List<Figure>> read = threads.submit(() -> asAt(between));
      Assertions.assertThatExceptionOfType(TimeoutException.class)
          .as("an answer while the sign-off has its time and is not committed")
          .isThrownBy(() -> read.get(300, TimeUnit.MILLISECONDS));
      assertThat(Cmpg.pcc().figures(request().build())).as("without an instant").isEmpty();
      signer.commit();
      assertThat(read.get(5, TimeUnit.SECONDS)).hasSize(1).isEqualTo(asAt(between));
    }
  }

  private static ListFiguresRequest.Builder request() {
    return ListFiguresRequest.newBuilder()
        .setMeasure("CM05")
        .setForce("west-mercia")
        .setFrom("2011-09")
        .setTo("2011-09");
  }

  private static List<Figure> asAt(Instant instant) {
    return Cmpg.pcc()
        .figures(
            request()
                .setAsOf(
                    Timestamp.newBuilder()
                        .setSeconds(instant.getEpochSecond())
                        .setNanos(instant.getNano()))
                .build());
  }

  private static Instant now(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}

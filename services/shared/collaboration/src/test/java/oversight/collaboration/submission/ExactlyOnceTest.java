package oversight.collaboration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.stub.MetadataUtils;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** A changing call with a key happens once, whatever becomes of its answer. */
class ExactlyOnceTest {
  private static int number;

  private static Submission checked() {
    return Cmpg.analyst("west-mercia")
        .upload("2004-05-Q1", "measure,period,value\nCM05,2004-04," + ++number + "\n")
        .getSubmission();
  }

  private static Clerk analyst(String key) {
    return new Clerk(
        keyed(Cmpg.ISSUER.token("analyst.west-mercia", "west-mercia", "analyst"), key));
  }

  private static Channel keyed(String token, String key) {
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER), key);
    return ClientInterceptors.intercept(
        Cmpg.SERVICE.as(token), MetadataUtils.newAttachHeadersInterceptor(metadata));
  }

  private static Submission withdraw(Clerk clerk, Submission submission) {
    return clerk
        .submissions()
        .withdrawSubmission(
            WithdrawSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }

  @Test
  void theSameCallAgainIsAnsweredAsTheFirstWhateverHappenedSince() {
    Submission submission = checked();
    Clerk clerk = analyst("once-1");
    Submission first = clerk.submit(submission);
    withdraw(Cmpg.analyst("west-mercia"), submission);
    assertThat(clerk.submit(submission)).isEqualTo(first);
    assertThat(first.getState()).isEqualTo(SubmissionState.SUBMITTED);
    assertThat(Refused.by(() -> Cmpg.analyst("west-mercia").submit(submission)).reason())
        .isEqualTo("ILLEGAL_MOVE");
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefusedAndForAnotherCallOrCallerIsAnother() {
    Submission one = checked();
    Submission two = checked();
    analyst("once-2").submit(one);
    Refused refused = Refused.by(() -> analyst("once-2").submit(two));
    assertThat(refused.code()).isEqualTo(Code.ALREADY_EXISTS);
    assertThat(refused.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(refused.metadata()).containsEntry("idempotencyKey", "once-2");
    assertThat(withdraw(analyst("once-2"), one).getState()).isEqualTo(SubmissionState.WITHDRAWN);
    Clerk colleague =
        new Clerk(keyed(Cmpg.ISSUER.token("colleague", "west-mercia", "analyst"), "once-2"));
    assertThat(colleague.submit(two).getState()).isEqualTo(SubmissionState.SUBMITTED);
  }

  @Test
  void whatWasRefusedIsNotRememberedForNothingWasDone() {
    Submission submission = checked();
    Submission none = submission.toBuilder().setName(submission.getName() + "X").build();
    assertThat(Refused.by(() -> analyst("once-3").submit(none)).code()).isEqualTo(Code.NOT_FOUND);
    assertThat(analyst("once-3").submit(submission).getState())
        .isEqualTo(SubmissionState.SUBMITTED);
  }

  @Test
  void ofTwentyAtOnceOneHasTheEffectAndAllHaveItsAnswer() throws Exception {
    Submission submission = checked();
    List<Submission> answers = new ArrayList<>();
    CyclicBarrier start = new CyclicBarrier(20);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Submission>> running = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return analyst("once-4").submit(submission);
            }));
      }
      for (Future<Submission> each : running) {
        answers.add(each.get());
      }
    }
    assertThat(answers).hasSize(20).containsOnly(answers.getFirst());
  }

  @Test
  void theFieldOfARequestMeansTheSameAsTheMetadata() {
    DeclareNilReturnRequest request =
        DeclareNilReturnRequest.newBuilder()
            .setQuarter("2001-02-Q2")
            .addMeasures("CM05")
            .setStatement("None was seized.")
            .setIdempotencyKey("once-5")
            .build();
    Submission first = Cmpg.analyst("west-mercia").submissions().declareNilReturn(request);
    assertThat(
            analyst("once-5")
                .submissions()
                .declareNilReturn(request.toBuilder().clearIdempotencyKey().build()))
        .isEqualTo(first);
    assertThat(
            Cmpg.analyst("west-mercia")
                .submissions()
                .listSubmissions(
                    ListSubmissionsRequest.newBuilder()
                        .setQuarter("2001-02-Q2")
                        .setForce("E23000016")
                        .build())
                .getSubmissionsList())
        .hasSize(1);
    assertThat(Refused.by(() -> analyst("once-6").submissions().declareNilReturn(request)).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> analyst("k".repeat(256)).submit(first)).reason())
        .isEqualTo("INVALID_FIELD");
  }

  @Test
  void aKeyIsForgottenAfterThirtyDays() throws SQLException {
    Submission one = checked();
    Submission two = checked();
    analyst("once-7").submit(one);
    try (Connection owner = Cmpg.SERVICE.database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          "update remembered_answer set create_time = create_time - interval '31 days'"
              + " where key = 'once-7'");
      assertThat(analyst("once-7").submit(two).getState()).isEqualTo(SubmissionState.SUBMITTED);
      statement.execute(
          "update remembered_answer set create_time = create_time - interval '31 days'"
              + " where key = 'once-7'");
      try (Connection app = Cmpg.SERVICE.database().connectAsApp();
          Statement asApp = app.createStatement();
          ResultSet gone = asApp.executeQuery("select forget_answers(1000)")) {
        gone.next();
        assertThat(gone.getLong(1)).isEqualTo(1);
      }
    }
  }
}

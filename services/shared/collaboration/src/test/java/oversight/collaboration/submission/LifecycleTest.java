package oversight.collaboration.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** Every state by every move, and what counts at which instant. */
class LifecycleTest {
  private static final String HEADER = "measure,period,value\n";
  private static final Duration MICRO = Duration.newBuilder().setNanos(1000).build();
  private static final Duration NANO = Duration.newBuilder().setNanos(1).build();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Clerk ANALYST = Cmpg.analyst("staffordshire");
  private static final Clerk APPROVER = Cmpg.approver("staffordshire");

  @ParameterizedTest(name = "{0} to {1} is {2}")
  @CsvSource({
    "CHECKED,    SUBMIT,   SUBMITTED",
    "CHECKED,    SIGN_OFF, refused",
    "CHECKED,    RETURN,   refused",
    "CHECKED,    WITHDRAW, WITHDRAWN",
    "REJECTED,   SUBMIT,   refused",
    "REJECTED,   SIGN_OFF, refused",
    "REJECTED,   RETURN,   refused",
    "REJECTED,   WITHDRAW, refused",
    "SUBMITTED,  SUBMIT,   refused",
    "SUBMITTED,  SIGN_OFF, SIGNED_OFF",
    "SUBMITTED,  RETURN,   RETURNED",
    "SUBMITTED,  WITHDRAW, WITHDRAWN",
    "SIGNED_OFF, SUBMIT,   refused",
    "SIGNED_OFF, SIGN_OFF, refused",
    "SIGNED_OFF, RETURN,   refused",
    "SIGNED_OFF, WITHDRAW, refused",
    "RETURNED,   SUBMIT,   refused",
    "RETURNED,   SIGN_OFF, refused",
    "RETURNED,   RETURN,   refused",
    "RETURNED,   WITHDRAW, refused",
    "WITHDRAWN,  SUBMIT,   refused",
    "WITHDRAWN,  SIGN_OFF, refused",
    "WITHDRAWN,  RETURN,   refused",
    "WITHDRAWN,  WITHDRAW, refused",
    "SUPERSEDED, SUBMIT,   refused",
    "SUPERSEDED, SIGN_OFF, refused",
    "SUPERSEDED, RETURN,   refused",
    "SUPERSEDED, WITHDRAW, refused",
  })
  void eachMoveIsMadeOrRefused(SubmissionState from, Move move, String outcome) {
    Submission submission = in(from);
    assertThat(submission.getState()).isEqualTo(from);
    if (!outcome.equals("refused")) {
      assertThat(make(move, submission).getState()).isEqualTo(SubmissionState.valueOf(outcome));
      return;
    }
    Refused refused = Refused.by(() -> make(move, submission));
    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("ILLEGAL_MOVE");
    assertThat(refused.metadata())
        .containsEntry("submission", submission.getName())
        .containsEntry("state", from.name())
        .containsEntry("move", move.name());
    assertThat(get(submission)).isEqualTo(submission);
  }

  private static Submission in(SubmissionState state) {
    String quarter = "2009-10-Q1";
    // The same file twice would be the same submission.
    String file = HEADER + "CM05,2009-04," + NUMBER.incrementAndGet() + "\n";
    return switch (state) {
      case CHECKED -> ANALYST.upload(quarter, file).getSubmission();
      case REJECTED -> ANALYST.upload(quarter, HEADER + "CM99,2009-04,5\n").getSubmission();
      case SUBMITTED -> ANALYST.submitted(quarter, file);
      case SIGNED_OFF -> APPROVER.signOff(in(SubmissionState.SUBMITTED));
      case RETURNED -> make(Move.RETURN, in(SubmissionState.SUBMITTED));
      case WITHDRAWN -> make(Move.WITHDRAW, in(SubmissionState.CHECKED));
      case SUPERSEDED -> {
        Submission first = in(SubmissionState.SIGNED_OFF);
        assertThat(in(SubmissionState.SIGNED_OFF).getState()).isEqualTo(SubmissionState.SIGNED_OFF);
        yield get(first);
      }
      default -> throw new IllegalArgumentException(state.name());
    };
  }

  private static Submission make(Move move, Submission submission) {
    return switch (move) {
      case SUBMIT -> ANALYST.submit(submission);
      case SIGN_OFF -> APPROVER.signOff(submission);
      case RETURN ->
          APPROVER
              .submissions()
              .returnSubmission(
                  ReturnSubmissionRequest.newBuilder()
                      .setName(submission.getName())
                      .setReason("April looks low.")
                      .build());
      case WITHDRAW ->
          ANALYST
              .submissions()
              .withdrawSubmission(
                  WithdrawSubmissionRequest.newBuilder().setName(submission.getName()).build());
    };
  }

  private static Submission get(Submission submission) {
    return ANALYST
        .submissions()
        .getSubmission(GetSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }

  @Test
  void theReasonOfAReturnStaysOnRecord() {
    assertThat(get(in(SubmissionState.RETURNED)).getReason()).isEqualTo("April looks low.");
  }

  @Test
  void aLaterSubmissionReplacesFigureByFigure() {
    Submission first = signed("CM05,2009-07,10\nCM05,2009-08,20\n");
    assertThat(counting()).containsExactly("2009-07=10", "2009-08=20");
    Submission second = signed("CM05,2009-07,11\nCM05,2009-09,30\n");
    assertThat(counting()).containsExactly("2009-07=11 [r]", "2009-08=20", "2009-09=30");
    assertThat(get(first).getState()).isEqualTo(SubmissionState.SIGNED_OFF);
    Submission third = signed("CM05,2009-08,[x]\n");
    assertThat(counting())
        .containsExactly("2009-07=11 [r]", "2009-08=NOT_AVAILABLE [r]", "2009-09=30");
    assertThat(get(first).getState()).isEqualTo(SubmissionState.SUPERSEDED);
    assertThat(get(second).getState()).isEqualTo(SubmissionState.SIGNED_OFF);
    assertThat(get(third).getState()).isEqualTo(SubmissionState.SIGNED_OFF);

    Timestamp one = first.getSignOffTime();
    Timestamp two = second.getSignOffTime();
    assertThat(countingAt(Timestamps.subtract(one, MICRO))).isEmpty();
    assertThat(countingAt(one)).containsExactly("2009-07=10", "2009-08=20");
    assertThat(countingAt(Timestamps.subtract(two, NANO)))
        .containsExactly("2009-07=10", "2009-08=20");
    assertThat(countingAt(two)).containsExactly("2009-07=11 [r]", "2009-08=20", "2009-09=30");
    assertThat(countingAt(Timestamps.subtract(third.getSignOffTime(), MICRO)))
        .containsExactly("2009-07=11 [r]", "2009-08=20", "2009-09=30");
    assertThat(countingAt(third.getSignOffTime())).isEqualTo(counting());
  }

  private static Submission signed(String rows) {
    return APPROVER.signOff(ANALYST.submitted("2009-10-Q2", HEADER + rows));
  }

  private static ListFiguresRequest.Builder secondQuarter() {
    return ListFiguresRequest.newBuilder()
        .setMeasure("CM05")
        .setForce("staffordshire")
        .setFrom("2009-10-Q2")
        .setTo("2009-10-Q2");
  }

  private static List<String> counting() {
    return told(secondQuarter().build());
  }

  private static List<String> countingAt(Timestamp instant) {
    return told(secondQuarter().setAsOf(instant).build());
  }

  private static List<String> told(ListFiguresRequest request) {
    return Cmpg.pcc().figures(request).stream().map(LifecycleTest::told).toList();
  }

  private static String told(Figure figure) {
    return figure.getPeriod()
        + "="
        + (figure.hasValue() ? figure.getValue().getValue() : figure.getSymbol())
        + (figure.getRevised() ? " [r]" : "");
  }

  @Test
  void whatWasReturnedOrWithdrawnNeverCounts() {
    String quarter = "2009-10-Q3";
    Submission returned = ANALYST.submitted(quarter, HEADER + "CM05,2009-10,1\n");
    make(Move.RETURN, returned);
    make(Move.WITHDRAW, ANALYST.submitted(quarter, HEADER + "CM05,2009-11,1\n"));
    ANALYST.upload(
        UploadHeader.newBuilder().setQuarter(quarter).build(), HEADER + "CM05,2009-12,1\n");
    assertThat(
            Cmpg.pcc()
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("CM05")
                        .setForce("staffordshire")
                        .setFrom(quarter)
                        .setTo(quarter)
                        .build()))
        .isEmpty();
  }

  @Test
  void pagesOfFiguresJoinWithoutGapOrRepetition() {
    StringBuilder rows = new StringBuilder("measure,period,breakdown,value\n");
    for (int i = 0; i < 25; i++) {
      rows.append("CM05,2010-01,reason=r-").append(i).append(",1\n");
    }
    APPROVER.signOff(ANALYST.submitted("2009-10-Q4", rows.toString()));
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder()
            .setMeasure("CM05")
            .setAnyBreakdown(true)
            .setFrom("2010-01")
            .setTo("2010-01")
            .setPageSize(10);
    List<Figure> all = new ArrayList<>();
    String token = "";
    do {
      ListFiguresResponse page =
          FigureServiceGrpc.newBlockingStub(
                  Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
              .listFigures(request.setPageToken(token).build());
      all.addAll(page.getFiguresList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    assertThat(all).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void tokensThatWereNotGivenOutAndInstantsOutsideOfTimeAreRefused() {
    for (String token : List.of("x", "####", "AAAA", "YR9iH2MfZB9lH2Y")) {
      assertThat(
              Refused.by(() ->
                      Cmpg.pcc()
                          .figures(ListFiguresRequest.newBuilder().setPageToken(token).build()))
                  .reason())
          .isEqualTo("BAD_TOKEN");
    }
    assertThat(
            Refused.by(() -> countingAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build()))
                .reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(
            Refused.by(() ->
                    Cmpg.pcc().figures(ListFiguresRequest.newBuilder().setMeasure("\0").build()))
                .reason())
        .isEqualTo("INVALID_FIELD");
  }
}

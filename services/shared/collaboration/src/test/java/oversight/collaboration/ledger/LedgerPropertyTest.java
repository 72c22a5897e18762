package oversight.collaboration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.WithdrawSubmissionRequest;

/**
 * Whatever is uploaded, signed off and withdrawn in whatever order, now and at any instant what
 * counts is what the rule says. Each history has years to itself, so all of them share a service:
 * one of their own, for centuries of figures would be in every other test's way.
 */
class LedgerPropertyTest {
  private static final RunningCollaboration SERVICE =
      RunningCollaboration.start("cmpg", Cmpg.ISSUER);
  private static final Clerk ANALYST = clerk("analyst", "staffordshire", "analyst");
  private static final Clerk APPROVER = clerk("approver", "staffordshire", "approver");
  private static final String HEADER = "measure,period,breakdown,value\n";
  private static final int SERIES = 4;
  private static int nextYear = 1100;

  /** One thing that somebody does. */
  sealed interface Act {
    /** Sends some of the quarter's series. */
    record Upload(int quarter, List<Integer> series, int value) implements Act {}

    /** Signs off one of those that wait. */
    record SignOff(int which) implements Act {}

    /** Takes one of those that wait back. */
    record Withdraw(int which) implements Act {}
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    Arbitrary<Act> upload =
        Combinators.combine(
                Arbitraries.integers().between(1, 2),
                Arbitraries.integers().between(0, SERIES - 1).list().uniqueElements().ofMinSize(1),
                Arbitraries.integers().between(0, 99))
            .as(Act.Upload::new);
    Arbitrary<Act> signOff = Arbitraries.integers().between(0, 9).map(Act.SignOff::new);
    Arbitrary<Act> withdraw = Arbitraries.integers().between(0, 9).map(Act.Withdraw::new);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, upload),
            net.jqwik.api.Tuple.of(5, signOff),
            net.jqwik.api.Tuple.of(1, withdraw))
        .list()
        .ofMinSize(4)
        .ofMaxSize(14);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatCountsIsTheLatestThatWasSignedOff(@ForAll("acts") List<Act> acts) {
    int year = nextYear++;
    LedgerModel model = new LedgerModel();
    List<Submission> waiting = new ArrayList<>();
    List<Submission> signed = new ArrayList<>();
    int number = 0;
    for (Act act : acts) {
      number++;
      switch (act) {
        case Act.Upload upload -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (int series : upload.series()) {
            // Never the same bytes again: that would be the submission that was there before.
            values.put(series(year, upload.quarter(), series), number + "0" + upload.value());
          }
          Submission submission = ANALYST.submitted(quarter(year, upload.quarter()), file(values));
          model.received(submission.getName(), values);
          waiting.add(submission);
        }
        case Act.SignOff off when !waiting.isEmpty() -> {
          Submission done = APPROVER.signOff(waiting.remove(off.which() % waiting.size()));
          model.signedOff(done.getName(), done.getSignOffTime());
          signed.add(done);
        }
        case Act.Withdraw back when !waiting.isEmpty() ->
            ANALYST
                .submissions()
                .withdrawSubmission(
                    WithdrawSubmissionRequest.newBuilder()
                        .setName(waiting.remove(back.which() % waiting.size()).getName())
                        .build());
        case Act.SignOff ignored -> {}
        case Act.Withdraw ignored -> {}
      }
    }
    assertThat(counting(year, null)).isEqualTo(model.counting(Timestamps.MAX_VALUE));
    for (Submission submission : signed) {
      Timestamp time = submission.getSignOffTime();
      assertThat(counting(year, time)).isEqualTo(model.counting(time));
      assertThat(get(submission).getState() == SubmissionState.SUPERSEDED)
          .as(submission.getName())
          .isEqualTo(model.isReplaced(submission.getName()));
    }
    for (String series : model.counting(Timestamps.MAX_VALUE).keySet()) {
      assertThat(history(series)).isEqualTo(model.history(series));
    }
  }

  @AfterContainer
  static void stop() {
    SERVICE.close();
  }

  private static Clerk clerk(String username, String organisation, String role) {
    return new Clerk(SERVICE.as(Cmpg.ISSUER.token(username, organisation, role)));
  }

  private static String quarter(int year, int quarter) {
    return "%d-%02d-Q%d".formatted(year, (year + 1) % 100, quarter);
  }

  private static String series(int year, int quarter, int series) {
    int month = 1 + 3 * quarter + series % 3;
    return "%s %d-%02d ".formatted(series < 3 ? "CM05" : "CM01", year, month);
  }

  private static String file(Map<String, String> values) {
    StringBuilder file = new StringBuilder(HEADER);
    values.forEach((series, value) -> {
      String[] key = series.split(" ", -1);
      file.append(key[0] + "," + key[1] + "," + key[2] + "," + value + "\n");
    });
    return file.toString();
  }

  private static Map<String, String> counting(int year, @Nullable Timestamp asOf) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder()
            .setForce("staffordshire")
            .setAnyBreakdown(true)
            .setFrom("%d-04".formatted(year))
            .setTo("%d-12".formatted(year));
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    Map<String, String> counting = new TreeMap<>();
    clerk("pcc", "pcc-west-midlands", "pcc")
        .figures(request.build())
        .forEach(figure ->
            counting.put(
                figure.getMeasure() + " " + figure.getPeriod() + " " + figure.getBreakdown(),
                figure.getValue().getValue()
                    + (figure.getRevised() ? " [r]" : "")
                    + " "
                    + figure.getSubmission()));
    return counting;
  }

  private static List<String> history(String series) {
    String[] key = series.split(" ", -1);
    return FigureServiceGrpc.newBlockingStub(
            SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
        .getFigureHistory(
            GetFigureHistoryRequest.newBuilder()
                .setMeasure(key[0])
                .setForce("staffordshire")
                .setPeriod(key[1])
                .setBreakdown(key[2])
                .build())
        .getVersionsList()
        .stream()
        .map(version -> told(version.getFigure()))
        .toList();
  }

  private static String told(Figure figure) {
    return figure.getValue().getValue() + " " + figure.getSubmission();
  }

  private static Submission get(Submission submission) {
    return ANALYST
        .submissions()
        .getSubmission(GetSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }
}

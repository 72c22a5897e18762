package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.npas.v1.Call;
import oversight.npas.v1.CallServiceGrpc;
import oversight.npas.v1.CallServiceGrpc.CallServiceBlockingStub;
import oversight.npas.v1.Cancellations;
import oversight.npas.v1.ChargingServiceGrpc;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.CountCancellationsRequest;
import oversight.npas.v1.CountDiversionsRequest;
import oversight.npas.v1.ForceCharge;
import oversight.npas.v1.GetCallRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ListCallsRequest;
import oversight.npas.v1.ListCallsResponse;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** 50,000 calls over three years, one log replaced: everything against the same worked out here. */
@TestInstance(Lifecycle.PER_CLASS)
class CallServiceTest {
  private static final LocalDate FIRST = LocalDate.of(2013, 10, 2);
  private static final LocalDate LAST = LocalDate.of(2016, 9, 30);
  private static final FinancialQuarter REPLACED = new FinancialQuarter(2016, 2);

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);
  private final Calls first = new Calls(2026, FIRST, LAST, 50_000);
  private final Calls replacing = new Calls(2027, REPLACED.start(), REPLACED.end(), 3000);
  private final Calls now = first.between(FIRST, REPLACED.start().minusDays(1)).and(replacing);
  private Timestamp before = Timestamp.getDefaultInstance();
  private Duration tookToUpload = Duration.ZERO;

  @BeforeAll
  void threeYearsOfLogs() {
    FinancialQuarter quarter = new FinancialQuarter(2013, 3);
    while (quarter.start().isBefore(LAST)) {
      before = signOff(quarter, first.between(quarter.start(), quarter.end())).getSignOffTime();
      quarter = quarter.next();
    }
    signOff(REPLACED, replacing);
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  private Submission signOff(FinancialQuarter quarter, Calls calls) {
    String csv = calls.csv();
    Instant began = Instant.now();
    UploadSubmissionResponse received =
        analyst()
            .upload(
                UploadHeader.newBuilder().setQuarter(quarter.id()).setLog("calls").build(), csv);
    tookToUpload = tookToUpload.plus(Duration.between(began, Instant.now()));
    assertThat(received.getSubmission().getErrors())
        .as(received.getFindingsList().toString())
        .isZero();
    return author().signOff(analyst().submitted(received));
  }

  @Test
  void theMadeUpCallsHoldTheOddCasesOfRealOnes() {
    System.getLogger(CallServiceTest.class.getName())
        .log(
            System.Logger.Level.WARNING,
            "50,000 calls in 12 logs were received and derived in {0}",
            tookToUpload);
    assertThat(first.all()).hasSize(50_000);
    assertThat(first.all())
        .as("past midnight")
        .anyMatch(call ->
            call.onScene() != null
                && !call.onScene().toLocalDate().equals(call.requested().toLocalDate()));
    assertThat(first.all())
        .as("across a change of the clock")
        .anyMatch(call ->
            call.onScene() != null
                && !call.onScene().getOffset().equals(call.requested().getOffset()));
    assertThat(first.all()).anyMatch(call -> !call.attendedFor().equals(call.force()));
  }

  @Test
  void everyFigureIsTheOneCountedByHand() {
    assertThat(figures(before)).isEqualTo(first.figures());
    assertThat(figures(null)).isEqualTo(now.figures());
  }

  @ParameterizedTest
  @EnumSource(
      value = Frequency.class,
      names = {"FREQUENCY_UNSPECIFIED", "FREQUENCY_MONTH", "FREQUENCY_QUARTER", "FREQUENCY_YEAR"})
  void timesAreOverTheCallsThemselvesNowAndAsAtAnEarlierInstant(Frequency every) {
    GetResponseTimesRequest request =
        GetResponseTimesRequest.newBuilder()
            .setByForce(true)
            .setByPriority(true)
            .setEvery(every)
            .build();

    assertThat(times(request)).isEqualTo(TimesByHand.of(now, every));
    assertThat(times(request.toBuilder().setAsOf(before).build()))
        .isEqualTo(TimesByHand.of(first, every));
  }

  @Test
  void timesOfAForceAndPriorityAreThoseOfItsOwnCallsAndFormNp06() {
    GetResponseTimesRequest request =
        GetResponseTimesRequest.newBuilder()
            .setForce("west-mercia")
            .addPriorities("1")
            .addPriorities("2")
            .setFrom("2014-15-Q2")
            .setTo("2014-15-Q3")
            .build();
    Map<String, Long> figures = first.figures();
    long seconds = sum(figures, "NP06.total-seconds E23000016 2014-(07|08|09|10|11|12)");
    long attended = sum(figures, "NP06.attended E23000016 2014-(07|08|09|10|11|12)");

    assertThat(calls().getResponseTimes(request).getLinesList())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.getTitle()).isEqualTo("All forces");
          assertThat(line.getToScene().getCount()).isEqualTo(attended);
          assertThat(line.getToScene().getTotalSeconds().getValue())
              .isEqualTo(String.valueOf(seconds));
          assertThat(line.getToScene().getMedianDisplay()).matches("\\d+:\\d\\d");
        });
  }

  @Test
  void listsEveryCallOncePageByPage() {
    List<Call> found = new ArrayList<>();
    ListCallsRequest request =
        ListCallsRequest.newBuilder()
            .setFrom("2014-03")
            .setTo("2014-04")
            .setForce("E23000015")
            .setPageSize(300)
            .build();
    ListCallsResponse page = calls().listCalls(request);
    found.addAll(page.getCallsList());
    while (!page.getNextPageToken().isEmpty()) {
      page = calls().listCalls(request.toBuilder().setPageToken(page.getNextPageToken()).build());
      found.addAll(page.getCallsList());
    }
    List<String> expected =
        first.between(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 4, 30)).all().stream()
            .filter(
                call -> call.force().equals("E23000015") || call.attendedFor().equals("E23000015"))
            .map(Calls.Call::id)
            .toList();

    assertThat(expected).hasSizeGreaterThan(300);
    assertThat(found)
        .extracting(Call::getReference)
        .containsExactlyInAnyOrderElementsOf(expected)
        .doesNotHaveDuplicates();
    assertThat(found)
        .isSortedAccordingTo((one, other) ->
            Long.compare(one.getRequestTime().getSeconds(), other.getRequestTime().getSeconds()));
  }

  @Test
  void filtersByPriorityOutcomeAndDiversion() {
    ListCallsRequest request =
        ListCallsRequest.newBuilder()
            .setFrom("2015-07")
            .setTo("2015-07")
            .setPriority("1")
            .setOutcome("assisted")
            .setDiverted(true)
            .build();
    List<String> expected =
        first.between(LocalDate.of(2015, 7, 1), LocalDate.of(2015, 7, 31)).all().stream()
            .filter(call -> call.priority() == 1 && call.outcome().equals("assisted"))
            .filter(call -> !call.attendedFor().equals(call.force()))
            .map(Calls.Call::id)
            .toList();

    assertThat(expected).isNotEmpty();
    assertThat(calls().listCalls(request).getCallsList())
        .extracting(Call::getReference)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aCallLeadsToItsFileAndSaysWhetherItStillCounts() {
    Call replaced =
        calls()
            .listCalls(
                ListCallsRequest.newBuilder()
                    .setFrom(REPLACED.id())
                    .setTo(REPLACED.id())
                    .setPageSize(1)
                    .setAsOf(before)
                    .build())
            .getCalls(0);
    Call found = calls().getCall(GetCallRequest.newBuilder().setName(replaced.getName()).build());

    assertThat(replaced.getName()).startsWith("collaborations/npas/calls/");
    assertThat(found.getSubmission()).isEqualTo(replaced.getSubmission());
    assertThat(found.getRow()).isGreaterThan(1);
    assertThat(found.getCounts()).isFalse();
    assertThat(found.toBuilder().setCounts(true).build()).isEqualTo(replaced);
    for (String none : List.of("none", "01ARZ3NDEKTSV4RRFFQ69G5FAV-2", "x-1")) {
      assertThat(
              Refused.by(() ->
                      calls()
                          .getCall(
                              GetCallRequest.newBuilder()
                                  .setName("collaborations/npas/calls/" + none)
                                  .build()))
                  .code())
          .isEqualTo(io.grpc.Status.Code.NOT_FOUND);
    }
  }

  @Test
  void countsCancellationsByForceReasonAndStage() {
    Map<String, Long> expected = new TreeMap<>();
    Calls span = first.between(LocalDate.of(2014, 4, 1), LocalDate.of(2015, 3, 31));
    span.all().stream()
        .filter(call -> call.outcome().equals("cancelled"))
        .forEach(call ->
            expected.merge(
                call.force()
                    + (call.lifted() == null ? " before-lift " : " en-route ")
                    + call.reason(),
                1L,
                Long::sum));
    Cancellations found =
        calls()
            .countCancellations(
                CountCancellationsRequest.newBuilder().setFrom("2014-15").setTo("2014-15").build());

    assertThat(found.getRequested()).isEqualTo(span.size());
    assertThat(
            counted(
                found.getLinesList(),
                line -> line.getForce() + " " + line.getStage() + " " + line.getReason(),
                line -> line.getCalls()))
        .isEqualTo(expected);
  }

  @Test
  void countsDiversionsAndChargesThemToTheForceReached() {
    Map<String, Long> diverted = new TreeMap<>();
    Map<String, Long> attended = new TreeMap<>();
    for (Calls.Call call :
        first.between(LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31)).all()) {
      if (call.onScene() != null) {
        attended.merge(call.attendedFor(), 1L, Long::sum);
        if (!call.attendedFor().equals(call.force())) {
          diverted.merge(call.force() + " " + call.attendedFor(), 1L, Long::sum);
        }
      }
    }
    ChargingYear year =
        ChargingServiceGrpc.newBlockingStub(rpo())
            .getChargingYear(
                GetChargingYearRequest.newBuilder().setFinancialYear("2015-16").build());

    assertThat(
            counted(
                calls()
                    .countDiversions(
                        CountDiversionsRequest.newBuilder()
                            .setFrom("cy-2014")
                            .setTo("cy-2014")
                            .build())
                    .getLinesList(),
                line -> line.getAskedBy() + " " + line.getReached(),
                line -> line.getCalls()))
        .isEqualTo(diverted);
    assertThat(
            counted(
                year.getForcesList(),
                ForceCharge::getForce,
                force -> Long.valueOf(force.getCalls().getValue())))
        .isEqualTo(attended);
  }

  private static <T> Map<String, Long> counted(
      List<T> lines, Function<T, String> key, ToLongFunction<T> count) {
    Map<String, Long> counted = new TreeMap<>();
    lines.forEach(line -> counted.merge(key.apply(line), count.applyAsLong(line), Long::sum));
    return counted;
  }

  private static long sum(Map<String, Long> figures, String key) {
    return figures.entrySet().stream()
        .filter(entry -> entry.getKey().matches(key))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Map<String, String> times(GetResponseTimesRequest request) {
    return TimesByHand.of(calls().getResponseTimes(request).getLinesList());
  }

  private Map<String, Long> figures(@Nullable Timestamp asOf) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder().setAnyBreakdown(true).setPageSize(50_000);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    Map<String, Long> found = new TreeMap<>();
    for (Figure figure : new Clerk(rpo()).figures(request.build())) {
      long value = new BigDecimal(figure.getValue().getValue()).longValueExact();
      if (value != 0) {
        found.put(
            (figure.getMeasure()
                    + " "
                    + figure.getForce()
                    + " "
                    + figure.getPeriod()
                    + " "
                    + figure.getBreakdown())
                .strip(),
            value);
      }
    }
    return found;
  }

  private CallServiceBlockingStub calls() {
    return CallServiceGrpc.newBlockingStub(rpo());
  }

  private Clerk analyst() {
    return new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
  }

  private Clerk author() {
    return new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
  }

  private Channel rpo() {
    return npas.as(issuer.token("rpo", "regional-policy", "rpo"));
  }
}

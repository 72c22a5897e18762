package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.ListTaskingRequestsResponse;
import oversight.rocu.v1.TaskingCounts;
import oversight.rocu.v1.TaskingRequest;
import oversight.rocu.v1.TaskingServiceGrpc;

/** Requests for help and recovered assets, against the same counted by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class TaskingAndAssetLogTest {
  private static final String TASKING =
      "request,received,requester,force,help,decided,decision,reason\n";
  private static final String ASSETS = "entry,date,force,stage,amount\n";
  private static final LocalDate FIRST = LocalDate.of(2014, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2014, 12, 31);

  private final Unit unit = new Unit();

  @AfterAll
  void stop() {
    unit.close();
  }

  @Test
  void requestsAreCountedAsTheyStoodOnTheLastDay() {
    Random random = new Random(11);
    StringBuilder csv = new StringBuilder(TASKING);
    Map<String, Long> expected = new TreeMap<>();
    long accepted = 0;
    long decided = 0;
    for (int number = 0; number < 2000; number++) {
      LocalDate received = FIRST.plusDays(random.nextInt(92));
      String requester = List.of("force", "force", "nca", "partner").get(random.nextInt(4));
      String force = requester.equals("force") ? Disruptions.FORCES.get(random.nextInt(4)) : "";
      LocalDate on = received.plusDays(random.nextInt(40));
      String decision = List.of("accepted", "declined", "").get(random.nextInt(3));
      csv.append(
          "T%d,%s,%s,%s,surveillance,%s,%s,%s\n"
              .formatted(
                  number,
                  received,
                  requester,
                  force,
                  decision.isEmpty() ? "" : on,
                  decision,
                  decision.equals("declined") ? "no-capacity" : ""));
      boolean isDecided = !decision.isEmpty() && !on.isAfter(LAST);
      boolean isAccepted = isDecided && decision.equals("accepted");
      decided += isDecided ? 1 : 0;
      accepted += isAccepted ? 1 : 0;
      for (String where : force.isEmpty() ? List.of("-") : List.of("-", force)) {
        add(expected, "RO05.received", where, requester, true);
        add(expected, "RO05.decided", where, requester, isDecided);
        add(expected, "RO05.accepted", where, requester, isAccepted);
        add(expected, "RO05.pending", where, requester, !isDecided);
      }
    }
    unit.signed("tasking", "2014-15-Q3", csv.toString());

    assertThat(unit.figures("2014-15-Q3", null, "RO05")).isEqualTo(expected);
    AnalysisPoint rate = new Clerk(unit.rpo()).analyse("RO05", "").getPoints(0);
    assertThat(rate.getNumerator().getValue()).isEqualTo(String.valueOf(accepted));
    assertThat(rate.getDenominator().getValue())
        .as("with the National Crime Agency's, which are about no force")
        .isEqualTo(String.valueOf(decided));
  }

  @Test
  void theListOfRequestsCountsAsTheMeasureCounts() {
    String csv =
        TASKING
            + """
            T1,2016-04-02,force,west-mercia,surveillance,2016-06-30,accepted,
            T2,2016-04-03,force,west-mercia,surveillance,2016-07-01,accepted,
            T3,2016-06-30,force,west-mercia,surveillance,2016-06-30,declined,no-capacity
            T4,2016-05-03,nca,,surveillance,,,
            """;
    unit.signed("tasking", "2016-17-Q1", csv);
    unit.signed(
        "tasking",
        "2016-17-Q2",
        TASKING + "T5,2016-07-03,force,west-mercia,surveillance,2016-07-04,accepted,\n");
    Map<String, Long> figures = unit.figures("2016-17-Q1", null, "RO05");

    TaskingCounts region = list("2016-17-Q1", "", "").getCounts();
    assertThat(region.getReceived()).isEqualTo(4);
    assertThat((long) region.getReceived()).isEqualTo(figures.get("RO05.received - 2016-17-Q1"));
    assertThat((long) region.getDecided()).isEqualTo(figures.get("RO05.decided - 2016-17-Q1"));
    assertThat((long) region.getAccepted()).isEqualTo(figures.get("RO05.accepted - 2016-17-Q1"));
    assertThat((long) region.getPending()).isEqualTo(figures.get("RO05.pending - 2016-17-Q1"));
    TaskingCounts force = list("2016-17-Q1", "west-mercia", "").getCounts();
    assertThat((long) force.getPending())
        .isEqualTo(figures.get("RO05.pending E23000016 2016-17-Q1"));
    assertThat(list("2016-17", "west-mercia", "").getCounts().getDecided())
        .as("a year is the sum of its quarters")
        .isEqualTo(3);

    assertThat(list("2016-17-Q1", "", "pending").getRequestsList())
        .extracting(
            TaskingRequest::getReference,
            TaskingRequest::getStood,
            TaskingRequest::getStoodOn,
            TaskingRequest::getDecided)
        .containsExactly(
            tuple("T4", "pending", "2016-06-30", ""),
            tuple("T2", "pending", "2016-06-30", "2016-07-01"));
  }

  private ListTaskingRequestsResponse list(String period, String force, String decision) {
    return TaskingServiceGrpc.newBlockingStub(unit.rpo())
        .listTaskingRequests(
            ListTaskingRequestsRequest.newBuilder()
                .setFrom(period)
                .setTo(period)
                .setForce(force)
                .setDecision(decision)
                .build());
  }

  private static void add(
      Map<String, Long> figures, String part, String force, String requester, boolean counts) {
    if (counts) {
      figures.merge(part + " " + force + " 2014-15-Q3", 1L, Long::sum);
      figures.merge(part + " " + force + " 2014-15-Q3 requester=" + requester, 1L, Long::sum);
    }
  }

  @Test
  void assetsAreExactToThePennyByStage() {
    Random random = new Random(12);
    StringBuilder csv = new StringBuilder(ASSETS);
    Map<String, BigDecimal> expected = new TreeMap<>();
    for (int number = 0; number < 1500; number++) {
      String force = Disruptions.FORCES.get(random.nextInt(4));
      String stage =
          List.of("restrained", "ordered", "collected", "forfeited").get(random.nextInt(4));
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(90_000_000), 2);
      csv.append(
          "A%d,%s,%s,%s,%s\n"
              .formatted(number, FIRST.plusDays(random.nextInt(92)), force, stage, amount));
      expected.merge("RO08." + stage + " " + force, amount, BigDecimal::add);
    }
    unit.signed("assets", "2014-15-Q3", csv.toString());

    Map<String, BigDecimal> found = new TreeMap<>();
    for (Figure figure :
        new Clerk(unit.rpo())
            .figures(
                ListFiguresRequest.newBuilder()
                    .setMeasure("RO08")
                    .setFrom("2014-15-Q3")
                    .setTo("2014-15-Q3")
                    .build())) {
      found.put(
          figure.getMeasure() + " " + figure.getForce(),
          new BigDecimal(figure.getValue().getValue()));
    }
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach(
        (what, pounds) -> assertThat(found.get(what)).as(what).isEqualByComparingTo(pounds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1,2015-05-02,force,,surveillance,,, | force | FORCE_MISSING
          T1,2015-05-02,nca,west-mercia,surveillance,,, | force | FORCE_NOT_WANTED
          T1,2015-05-02,nca,,surveillance,2015-05-03,, | decision | DECISION_HALF
          T1,2015-05-02,nca,,surveillance,,accepted, | decision | DECISION_HALF
          T1,2015-05-02,nca,,surveillance,2015-05-01,accepted, | decided | DECIDED_BEFORE_RECEIVED
          T1,2015-05-02,nca,,surveillance,2015-05-03,declined, | reason | REASON_MISSING
          T1,2015-05-02,king,,surveillance,,, | requester | CHOICE_UNKNOWN
          T1,2015-05-02,nca,,,,, | help | CELL_MISSING
          """)
  void refusesARequestThatCannotBe(String row, String column, String code) {
    assertThat(unit.upload("tasking", "2015-16-Q1", TASKING + row + "\n").getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(tuple(2, column, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1,2015-05-02,west-mercia,lost,100 | stage | CHOICE_UNKNOWN
          A1,2015-05-02,west-mercia,collected,-1 | amount | VALUE_NOT_A_NUMBER
          A1,2015-05-02,west-mercia,collected,1.234 | amount | VALUE_NOT_A_NUMBER
          A1,2015-05-02,,collected,100 | force | CELL_MISSING
          """)
  void refusesAnAmountThatCannotBe(String row, String column, String code) {
    assertThat(unit.upload("assets", "2015-16-Q1", ASSETS + row + "\n").getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(tuple(2, column, code));
  }
}

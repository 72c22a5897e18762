package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Frequency;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.UploadHeader;
import oversight.testing.TestIssuer;

/**
 * 50,000 calls of three years, with a leap day, six changes of the clock, and calls at and across
 * every midnight and end of a quarter: each derived figure, and each rate and total over quarters
 * and years, against the same counted by hand.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ThreeYearsOfCallsTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2017, 3, 31);
  private static final List<String> FORCES =
      List.of("", "E23000014", "E23000015", "E23000016", "E23000017");

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);
  private final Calls calls =
      new Calls(77, FIRST, LAST, 50_000).and(Calls.atEdges(78, FIRST, LAST));

  private static Stream<FinancialQuarter> quarters() {
    return Stream.iterate(
        FinancialQuarter.holding(YearMonth.from(FIRST)),
        quarter -> !quarter.start().isAfter(LAST),
        quarter -> FinancialQuarter.holding(YearMonth.from(quarter.end().plusDays(1))));
  }

  @BeforeAll
  void theServiceSendsEachQuarter() {
    quarters()
        .forEach(
            quarter -> sign(quarter.id(), calls.between(quarter.start(), quarter.end()).csv()));
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  private void sign(String quarter, String csv) {
    author()
        .signOff(
            analyst()
                .submitted(
                    analyst()
                        .upload(
                            UploadHeader.newBuilder().setQuarter(quarter).setLog("calls").build(),
                            csv)));
  }

  @Test
  void everyFigureOfEveryMonthIsTheOneCountedByHand() {
    Map<String, Long> expected = calls.figures();
    Map<String, Long> found = new TreeMap<>();
    quarters().forEach(quarter -> found.putAll(derived(quarter.id())));

    assertThat(found).isEqualTo(expected);
    assertThat(expected.keySet()).anyMatch(figure -> figure.contains(" 2016-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "NP01, NP01, ",
    "NP02, NP02, ",
    "NP03, NP03, ",
    "NP05, NP05, ",
    "NP04, NP02, NP01",
    "NP06, NP06.total-seconds, NP06.attended",
    "NP12, NP12.positive, NP12.attended"
  })
  void quartersAndYearsOfEachForceAndTheRegionAreSumsOfWhatWasCountedByHand(
      String measure, String over, String under) {
    Map<String, Long> figures = calls.figures();
    for (String force : FORCES) {
      for (Frequency every : List.of(Frequency.FREQUENCY_QUARTER, Frequency.FREQUENCY_YEAR)) {
        Map<String, Long> numerators = sums(figures, over, force, every);
        Map<String, Long> denominators =
            under == null ? Map.of() : sums(figures, under, force, every);
        List<AnalysisPoint> points =
            AnalysisServiceGrpc.newBlockingStub(
                    npas.as(issuer.token("rpo", "regional-policy", "rpo")))
                .analyseMeasure(
                    AnalyseMeasureRequest.newBuilder()
                        .setMeasure(measure)
                        .setForce(force)
                        .setFrom("2014-15")
                        .setTo("2016-17")
                        .setFrequency(every)
                        .build())
                .getPointsList();
        assertThat(points).hasSize(every == Frequency.FREQUENCY_YEAR ? 3 : 12);
        for (AnalysisPoint point : points) {
          String what = measure + " " + force + " " + point.getPeriod();
          if (under == null) {
            assertThat(exact(point.getValue()))
                .as(what)
                .isEqualByComparingTo(number(numerators, point));
          } else {
            assertThat(exact(point.getNumerator()))
                .as(what)
                .isEqualByComparingTo(number(numerators, point));
            assertThat(exact(point.getDenominator()))
                .as(what)
                .isEqualByComparingTo(number(denominators, point));
          }
        }
      }
    }
  }

  private static BigDecimal number(Map<String, Long> sums, AnalysisPoint point) {
    return BigDecimal.valueOf(sums.getOrDefault(point.getPeriod(), 0L));
  }

  private static BigDecimal exact(Decimal value) {
    return new BigDecimal(value.getValue());
  }

  /** Of the wholes, by period. */
  private static Map<String, Long> sums(
      Map<String, Long> figures, String part, String force, Frequency every) {
    Map<String, Long> sums = new HashMap<>();
    figures.forEach((what, value) -> {
      String[] words = what.split(" ", -1);
      if (words.length == 3
          && words[0].equals(part)
          && (force.isEmpty() || words[1].equals(force))) {
        String quarter = FinancialQuarter.holding(YearMonth.parse(words[2])).id();
        sums.merge(
            every == Frequency.FREQUENCY_YEAR ? quarter.substring(0, 7) : quarter,
            value,
            Long::sum);
      }
    });
    return sums;
  }

  @Test
  void secondsAreExactSoThatBreakdownsMakeTheWhole() {
    sign(
        "2017-18-Q1",
        """
        call,force,priority,requested,lifted,on-scene,cleared,outcome,minutes,aircraft
        C-1,west-mercia,1,2017-04-01T10:00:00.5,2017-04-01T10:05,2017-04-01T10:10:00,,direct,5,rotary
        C-2,west-mercia,2,2017-04-01T11:00:00.5,2017-04-01T11:05,2017-04-01T11:10:00,,direct,5,rotary
        """);

    assertThat(
            new Clerk(npas.as(issuer.token("rpo", "regional-policy", "rpo")))
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("NP06.total-seconds")
                        .setForce("west-mercia")
                        .setFrom("2017-04")
                        .setTo("2017-04")
                        .setAnyBreakdown(true)
                        .build()))
        .extracting(figure -> figure.getBreakdown() + "=" + figure.getValue().getValue())
        .containsExactly("=1199", "priority=1=599.5", "priority=2=599.5");
  }

  private Map<String, Long> derived(String quarter) {
    Map<String, Long> found = new TreeMap<>();
    for (Figure figure :
        new Clerk(npas.as(issuer.token("rpo", "regional-policy", "rpo")))
            .figures(
                ListFiguresRequest.newBuilder()
                    .setFrom(quarter)
                    .setTo(quarter)
                    .setAnyBreakdown(true)
                    .setPageSize(50_000)
                    .build())) {
      assertThat(Periods.parse(figure.getPeriod()).start())
          .isBetween(Periods.parse(quarter).start(), Periods.parse(quarter).end());
      long value = exact(figure.getValue()).longValueExact();
      if (value != 0) {
        found.put(
            String.join(
                    " ",
                    figure.getMeasure(),
                    figure.getForce(),
                    figure.getPeriod(),
                    figure.getBreakdown())
                .strip(),
            value);
      }
    }
    return found;
  }

  private Clerk analyst() {
    return new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
  }

  private Clerk author() {
    return new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
  }
}

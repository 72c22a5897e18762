package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.type.Decimal;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.collaboration.running.Cmpg;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Comparison;
import oversight.returns.v1.ComparisonKind;
import oversight.returns.v1.Frequency;

/**
 * What the service says of five years of published months, against plain loops over the file: no
 * period, series or comparison of the library's has a part in what is expected.
 */
class RecomputedTest {
  /** Every quarter that has one a year before, counted from April to June 2006. */
  private static final List<Integer> QUARTERS = IntStream.range(4, 20).boxed().toList();

  private static final Map<String, long[]> TESTS = new TreeMap<>();
  private static final Map<String, long[]> FAILURES = new TreeMap<>();

  @BeforeAll
  static void figures() {
    BreathTests.supplied();
    for (NamedCsvRecord row : BreathTests.read("monthly.csv")) {
      String[] date = row.getField("period").split("-", -1);
      int at = (Integer.parseInt(date[0]) - 2006) * 12 + Integer.parseInt(date[1]) - 4;
      for (String of :
          List.of(BreathTests.SLUGS.getOrDefault(row.getField("force_code"), "?"), "")) {
        TESTS.computeIfAbsent(of, none -> new long[60])[at] +=
            Long.parseLong(row.getField("tests"));
        FAILURES.computeIfAbsent(of, none -> new long[60])[at] +=
            Long.parseLong(row.getField("failures"));
      }
    }
  }

  private static String quarter(int at) {
    return "%d-%02d-Q%d".formatted(2006 + at / 4, 7 + at / 4, at % 4 + 1);
  }

  private static Analysis ask(String measure, String force, int quarter) {
    return AnalysisServiceGrpc.newBlockingStub(
            Cmpg.SERVICE.as(Cmpg.ISSUER.token("rpo", "regional-policy", "rpo")))
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure(measure)
                .setForce(force)
                .setFrom(quarter(0))
                .setTo(quarter(quarter))
                .setFrequency(Frequency.FREQUENCY_QUARTER)
                .build());
  }

  private static double sum(long[] months, int from, int to) {
    return Arrays.stream(months, from, to + 1).asDoubleStream().sum();
  }

  /** First and last month of what is held and of its base, by kind. */
  private static Map<ComparisonKind, int[]> spans(int quarter) {
    int first = 3 * quarter;
    int last = first + 2;
    int april = first - first % 12;
    Map<ComparisonKind, int[]> spans = new TreeMap<>();
    spans.put(ComparisonKind.PREVIOUS_QUARTER, new int[] {first, last, first - 3, last - 3});
    spans.put(
        ComparisonKind.SAME_QUARTER_LAST_YEAR, new int[] {first, last, first - 12, last - 12});
    spans.put(ComparisonKind.YEAR_TO_DATE, new int[] {april, last, april - 12, last - 12});
    if (last >= 23) {
      spans.put(
          ComparisonKind.ROLLING_TWELVE_MONTHS, new int[] {last - 11, last, last - 23, last - 12});
    }
    return spans;
  }

  private static Comparison of(Analysis analysis, ComparisonKind kind) {
    return analysis.getComparisonsList().stream()
        .filter(comparison -> comparison.getKind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static void same(String what, Decimal found, double expected) {
    assertThat(new BigDecimal(found.getValue()).doubleValue())
        .as(what)
        .isCloseTo(expected, within(1e-7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "staffordshire", "warwickshire", "west-mercia", "west-midlands"})
  void countsAreHeldAgainstTheMonthsThatTheyName(String force) {
    Map.of("CM03.tests", TESTS, "CM03.failures", FAILURES)
        .forEach((measure, figures) -> {
          long[] months = Objects.requireNonNull(figures.get(force));
          for (int at : QUARTERS) {
            Analysis analysis = ask(measure, force, at);
            spans(at)
                .forEach((kind, span) -> {
                  String what = measure + " " + force + " " + quarter(at) + " " + kind;
                  Comparison comparison = of(analysis, kind);
                  double now = sum(months, span[0], span[1]);
                  double then = sum(months, span[2], span[3]);
                  same(what, comparison.getValue(), now);
                  same(what, comparison.getBase(), then);
                  same(what, comparison.getDifference(), now - then);
                  assertThat(comparison.getCountsOnly()).as(what).isEqualTo(then < 20);
                  assertThat(comparison.hasPercentChange()).as(what).isEqualTo(then >= 20);
                  if (then >= 20) {
                    same(what, comparison.getPercentChange(), 100.0 * (now - then) / then);
                  } else {
                    assertThat(comparison.getSentence()).as(what).doesNotContain("%");
                  }
                });
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "staffordshire", "warwickshire", "west-mercia", "west-midlands"})
  void ratesAreOfSummedPartsAndDifferInPercentagePoints(String force) {
    long[] above = Objects.requireNonNull(FAILURES.get(force));
    long[] below = Objects.requireNonNull(TESTS.get(force));
    for (int at : QUARTERS) {
      Analysis analysis = ask("CM03", force, at);
      double tests = sum(below, 3 * at, 3 * at + 2);
      double failures = sum(above, 3 * at, 3 * at + 2);
      same("the last point", analysis.getPoints(at).getValue(), 100 * failures / tests);
      assertThat(analysis.getPoints(at).getDisplay())
          .isEqualTo(
              BigDecimal.valueOf(100 * failures)
                      .divide(BigDecimal.valueOf(tests), 1, RoundingMode.HALF_UP)
                  + "%");
      spans(at)
          .forEach((kind, span) -> {
            String what = "CM03 " + force + " " + quarter(at) + " " + kind;
            Comparison comparison = of(analysis, kind);
            double now = 100.0 * sum(above, span[0], span[1]) / sum(below, span[0], span[1]);
            double then = 100.0 * sum(above, span[2], span[3]) / sum(below, span[2], span[3]);
            same(what, comparison.getValue(), now);
            same(what, comparison.getBase(), then);
            same(what, comparison.getDifference(), now - then);
            assertThat(comparison.hasPercentChange()).as(what).isFalse();
            assertThat(comparison.getSentence())
                .as(what)
                .doesNotContainPattern("(rose|fell|up|down) by [0-9.]+%");
          });
    }
  }

  @Test
  void whatWouldReachBackBeforeTheFirstFigureSaysWhyThereIsNoComparison() {
    Comparison yearBefore = of(ask("CM03.tests", "", 1), ComparisonKind.SAME_QUARTER_LAST_YEAR);
    assertThat(yearBefore.hasDifference()).isFalse();
    assertThat(yearBefore.getNote()).contains("2005");
    Comparison twelve = of(ask("CM03.tests", "", 6), ComparisonKind.ROLLING_TWELVE_MONTHS);
    assertThat(twelve.hasDifference()).isFalse();
    assertThat(twelve.getNote()).contains("March 2006");
  }
}

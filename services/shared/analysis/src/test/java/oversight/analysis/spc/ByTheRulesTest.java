package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.analysis.Reference;
import oversight.analysis.series.Point;
import oversight.analysis.series.Series;
import oversight.analysis.series.Symbol;

/** Our charts beside those of an implementation in R written from the rules alone. */
class ByTheRulesTest {

  private static final BigDecimal CLOSE = new BigDecimal("0.0000001");

  static Stream<Map<String, String>> charts() {
    return Reference.rows("/spc/spc-by-the-rules.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyResultAgrees(Map<String, String> row) {
    SpcChart chart = SpcChart.of(series(row), settings(row));

    assertThat(causes(chart)).isEqualTo(Reference.cell(row, "causes"));
    assertThat(chart.variation().name()).isEqualTo(Reference.cell(row, "variation"));
    assertThat(chart.assurance().name()).isEqualTo(Reference.cell(row, "assurance"));
    List<SpcProcess> processes = chart.processes();
    assertClose(processes.stream().map(SpcProcess::mean).toList(), row, "means");
    assertClose(
        processes.stream().map(process -> process.limits().map(Limits::lower)).toList(),
        row,
        "lowers");
    assertClose(
        processes.stream().map(process -> process.limits().map(Limits::upper)).toList(),
        row,
        "uppers");
  }

  private static void assertClose(
      List<Optional<BigDecimal>> ours, Map<String, String> row, String column) {
    String[] theirs = Reference.cell(row, column).split(";", -1);
    assertThat(ours).as(column).hasSameSizeAs(theirs);
    for (int at = 0; at < theirs.length; at++) {
      assertThat(ours.get(at).isEmpty()).as(column).isEqualTo(theirs[at].isEmpty());
      if (!theirs[at].isEmpty()) {
        assertThat(ours.get(at).orElseThrow())
            .as(column)
            .isCloseTo(new BigDecimal(theirs[at]), within(CLOSE));
      }
    }
  }

  private static Series series(Map<String, String> row) {
    String[] values = Reference.cell(row, "values").split(";", -1);
    return IntStream.range(0, values.length)
        .mapToObj(at ->
            values[at].equals("x")
                ? Point.gap(Reference.month(at), Symbol.NOT_AVAILABLE, "Late.")
                : Point.of(Reference.month(at), new BigDecimal(values[at])))
        .collect(Series.collector());
  }

  private static SpcSettings settings(Map<String, String> row) {
    SpcSettings settings =
        SpcSettings.standard()
            .withShiftLength(Integer.parseInt(Reference.cell(row, "shift")))
            .withPolarity(
                switch (Reference.cell(row, "direction")) {
                  case "increase" -> Polarity.HIGHER_IS_BETTER;
                  case "decrease" -> Polarity.LOWER_IS_BETTER;
                  default -> Polarity.NEUTRAL;
                })
            .withStepChanges(
                Reference.numbers(Reference.cell(row, "cuts")).stream()
                    .map(cut -> Reference.month(cut.intValueExact() - 1).start())
                    .map(from -> new StepChange(from, "Given."))
                    .toList());
    if (Reference.cell(row, "screen").equals("FALSE")) {
      settings = settings.withoutScreening();
    }
    String baseline = Reference.cell(row, "baseline");
    if (!baseline.isEmpty()) {
      settings = settings.withBaseline(Integer.parseInt(baseline));
    }
    String target = Reference.cell(row, "target");
    return target.isEmpty() ? settings : settings.withTarget(new BigDecimal(target));
  }

  private static String causes(SpcChart chart) {
    return IntStream.range(0, chart.points().size())
        .filter(at -> chart.points().get(at).cause().isSpecial())
        .mapToObj(at -> (at + 1) + "=" + chart.points().get(at).cause())
        .collect(Collectors.joining(";"));
  }
}

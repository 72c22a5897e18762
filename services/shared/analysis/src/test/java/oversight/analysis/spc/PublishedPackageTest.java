package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.analysis.Reference;

/** Our charts beside those of the published R package. */
class PublishedPackageTest {

  private static final BigDecimal CLOSE = new BigDecimal("0.000001");

  static Stream<Map<String, String>> published() {
    return Reference.rows("/spc/nhsrplotthedots-0.2.2.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void meansLimitsCausesVariationAndAssuranceAgree(Map<String, String> row) {
    List<BigDecimal> values = Reference.numbers(Reference.cell(row, "values"));
    SpcChart chart = SpcChart.of(Reference.monthly(values), settings(row));

    assertThat(causes(chart)).isEqualTo(Reference.cell(row, "causes"));
    List<SpcProcess> processes = chart.processes();
    List<BigDecimal> means = Reference.numbers(Reference.cell(row, "means"));
    assertThat(processes).hasSameSizeAs(means);
    for (int at = 0; at < means.size(); at++) {
      Limits limits = processes.get(at).limits().orElseThrow();
      assertThat(processes.get(at).mean().orElseThrow()).isCloseTo(means.get(at), within(CLOSE));
      assertThat(limits.lower())
          .isCloseTo(Reference.numbers(Reference.cell(row, "lowers")).get(at), within(CLOSE));
      assertThat(limits.upper())
          .isCloseTo(Reference.numbers(Reference.cell(row, "uppers")).get(at), within(CLOSE));
    }
    assertThat(variation(chart.variation())).isEqualTo(Reference.cell(row, "variation"));
    assertThat(assurance(chart.assurance())).isEqualTo(Reference.cell(row, "assurance"));
  }

  private static SpcSettings settings(Map<String, String> row) {
    SpcSettings settings =
        SpcSettings.standard()
            .withShiftLength(7)
            .withPolarity(
                switch (Reference.cell(row, "direction")) {
                  case "increase" -> Polarity.HIGHER_IS_BETTER;
                  case "decrease" -> Polarity.LOWER_IS_BETTER;
                  default -> Polarity.NEUTRAL;
                });
    if (Reference.cell(row, "screen").equals("FALSE")) {
      settings = settings.withoutScreening();
    }
    if (!Reference.cell(row, "baseline").isEmpty()) {
      settings = settings.withBaseline(Integer.parseInt(Reference.cell(row, "baseline")));
    }
    if (!Reference.cell(row, "target").isEmpty()) {
      settings = settings.withTarget(new BigDecimal(Reference.cell(row, "target")));
    }
    if (!Reference.cell(row, "cut").isEmpty()) {
      int cut = Integer.parseInt(Reference.cell(row, "cut"));
      settings =
          settings.withStepChanges(
              List.of(new StepChange(Reference.month(cut - 1).start(), "Given.")));
    }
    return settings;
  }

  private static String causes(SpcChart chart) {
    return IntStream.range(0, chart.points().size())
        .filter(at -> chart.points().get(at).cause().isSpecial())
        .mapToObj(at -> (at + 1) + "=" + chart.points().get(at).cause())
        .collect(Collectors.joining(";"));
  }

  private static String variation(Variation variation) {
    String name = variation.name().toLowerCase(Locale.ROOT);
    if (variation == Variation.COMMON_CAUSE || name.startsWith("neutral")) {
      return variation == Variation.COMMON_CAUSE ? name : "special_cause_" + name;
    }
    return "special_cause_" + Arrays.stream(name.split("_", -1)).findFirst().orElseThrow();
  }

  private static String assurance(Assurance assurance) {
    return switch (assurance) {
      case CONSISTENTLY_PASSES -> "consistent_pass";
      case CONSISTENTLY_FAILS -> "consistent_fail";
      case HIT_AND_MISS -> "inconsistent";
      case NOT_JUDGED -> "";
    };
  }
}

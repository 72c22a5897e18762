package oversight.analysis.spc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import oversight.analysis.Reference;
import oversight.analysis.period.Period;

/** Our step changes beside those that the algorithm's authors' package finds. */
class StepFinderTest {

  static Stream<Map<String, String>> published() {
    return Reference.rows("/spc/autospc-stable-shift.csv").stream();
  }

  @ParameterizedTest
  @MethodSource("published")
  void theSameProcessesAreFound(Map<String, String> row) {
    List<BigDecimal> values = Reference.numbers(Reference.cell(row, "values"));
    int minimum = Integer.parseInt(Reference.cell(row, "minimum"));
    List<StepSuggestion> found =
        StepFinder.find(Reference.monthly(values), SpcSettings.standard(), minimum);

    List<Period> starts =
        Reference.numbers(Reference.cell(row, "starts")).stream()
            .skip(1)
            .<Period>map(position -> Reference.month(position.intValue() - 1))
            .toList();
    assertThat(found).extracting(StepSuggestion::first).isEqualTo(starts);
    List<BigDecimal> means = Reference.numbers(Reference.cell(row, "means"));
    for (int at = 0; at < found.size(); at++) {
      assertThat(found.get(at).meanBefore())
          .isCloseTo(means.get(at), within(new BigDecimal("0.00001")));
      assertThat(found.get(at).meanAfter())
          .isCloseTo(means.get(at + 1), within(new BigDecimal("0.00001")));
    }
  }
}

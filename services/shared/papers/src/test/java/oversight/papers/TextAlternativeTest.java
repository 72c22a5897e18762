package oversight.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import oversight.papers.chart.Chart;
import oversight.papers.chart.Series;
import oversight.papers.chart.TextAlternative;

class TextAlternativeTest {
  private static final List<String> QUARTERS = List.of("Q1", "Q2", "Q3");

  private static Series line(@Nullable String... values) {
    return Series.line(
        "One",
        Arrays.stream(values)
            .<@Nullable BigDecimal>map(value -> value == null ? null : new BigDecimal(value))
            .toList());
  }

  private static String of(String unit, Series series) {
    return TextAlternative.of(Chart.of("Tests", unit, QUARTERS, series));
  }

  @Test
  void itTellsMovementRangeAndLastValue() {
    assertThat(of("tests", line("100", "80", "150")))
        .isEqualTo(
            "Line chart: Tests, in tests, Q1 to Q3. The value rises from 100 in Q1 to 150 in Q3"
                + " (50%). Lowest 80 in Q2, highest 150 in Q3.");
  }

  @Test
  void percentagesMoveByPercentagePoints() {
    assertThat(of("%", line("15.2", "16.0", "14.8"))).contains("(−0.4 percentage points)");
  }

  @Test
  void aSmallBaseGivesNoPercentage() {
    assertThat(of("people", line("19", "10", "38"))).contains("from 19 in Q1 to 38 in Q3.");
  }

  @Test
  void missingValuesAreNamed() {
    assertThat(of("tests", line(null, "30", "40")))
        .contains("rises from 30 in Q2 to 40 in Q3")
        .contains("No value for Q1.");
    assertThat(of("tests", line(null, null, null))).contains("The value has no values.");
  }

  @Test
  void columnsAreReadOut() {
    var columns = Series.columns("One", line("1", null, "3").values());
    assertThat(of("£", columns))
        .isEqualTo("Column chart: Tests, in pounds, Q1 to Q3. Q1 £1; Q2 no value; Q3 £3.");
  }

  @Test
  void limitsAndBreachesAreTold() {
    assertThat(TextAlternative.of(SamplePaper.tests()))
        .contains("The process changes at Jan 2015.")
        .contains("Process average 822, limits 470 to 1,174.")
        .endsWith("Above the upper limit: Sept 2014, Sept 2015.");
  }
}

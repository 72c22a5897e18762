package oversight.governance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.returns.v1.Unit;

/** How differences are written. */
class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # exact     | unit         | shown
          1204        | UNIT_COUNT   | +1,204
          -12         | UNIT_STOCK   | −12
          0           | UNIT_COUNT   | 0
          0.45        | UNIT_PERCENT | +0.5 points
          -0.04       | UNIT_PERCENT | 0.0 points
          1000        | UNIT_POUNDS  | +£1,000
          -1000.5     | UNIT_POUNDS  | −£1,000.50
          95          | UNIT_MINUTES | +1:35
          -35         | UNIT_SECONDS | −0:35
          72000       | UNIT_MINUTES | +1,200:00
          2.25        | UNIT_FTE     | +2.3
          """)
  void aDifferenceHasItsSignAndUnit(String exact, Unit unit, String shown) {
    assertThat(Values.difference(new BigDecimal(exact), unit)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1204.5 | UNIT_POUNDS  | £1,204.50
          25     | UNIT_PERCENT | 25.0%
          -0.04  | UNIT_PERCENT | 0.0%
          1100   | UNIT_COUNT   | 1,100
          -3     | UNIT_COUNT   | −3
          """)
  void aValueStandsInItsUnit(String exact, Unit unit, String shown) {
    assertThat(Values.shown(new BigDecimal(exact), unit)).isEqualTo(shown);
  }
}

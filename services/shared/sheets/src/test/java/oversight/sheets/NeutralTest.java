package oversight.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=cmd|'/C calc'!A0",
        "+44 20",
        "-1+1",
        "-",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠A"
      })
  void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String cell) {
    assertThat(Neutral.csv(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "854", "-3", "-0.5", "West Mercia", "a=b", "outcome=refused", "'=1"})
  void anythingElseIsLeftAsItIs(String cell) {
    assertThat(Neutral.csv(cell)).isEqualTo(cell);
  }
}

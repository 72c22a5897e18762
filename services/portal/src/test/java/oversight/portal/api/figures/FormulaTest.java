package oversight.portal.api.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "-1-1", "- 5", "＝1"})
  void cellThatCouldRunIsDisarmed(String cell) {
    assertThat(Formula.disarm(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "854", "-12", "-12.50", "[x]", "a=b", "2015-10", "E23000016"})
  void plainCellStaysAsItIs(String cell) {
    assertThat(Formula.disarm(cell)).isEqualTo(cell);
  }
}

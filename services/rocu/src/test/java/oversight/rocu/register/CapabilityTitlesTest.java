package oversight.rocu.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilityTitlesTest {
  @ParameterizedTest
  @CsvSource({
    "asset-recovery,Asset recovery",
    "e-forensics,E-forensics",
    "gain,Government Agency Intelligence Network (GAIN)"
  })
  void aCapabilityIsCalledAsTheForcesCallIt(String key, String title) {
    assertThat(CapabilityTitles.of(key)).isEqualTo(title);
  }
}

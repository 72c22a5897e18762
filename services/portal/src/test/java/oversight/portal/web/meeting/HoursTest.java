package oversight.portal.web.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times of day as people type them. */
class HoursTest {
  @ParameterizedTest
  @CsvSource({
    "10:00,10:00",
    "9:00,09:00",
    "9.30,09:30",
    "10am,10:00",
    "2:30 pm,14:30",
    "12pm,12:00",
    "12am,00:00",
    "midday,12:00",
    "23:59,23:59"
  })
  void aTimeIsReadHoweverItIsTyped(String typed, String read) {
    assertThat(Hours.read(typed)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "10", "24:00", "10:60", "13pm", "0am", "1:2"})
  void whatIsNoTimeIsNotGuessed(String typed) {
    assertThat(Hours.read(typed)).isEmpty();
  }

  @Test
  void noTimeIsATimeThatIsNotFixed() {
    assertThat(Hours.read(" ")).contains("");
  }
}

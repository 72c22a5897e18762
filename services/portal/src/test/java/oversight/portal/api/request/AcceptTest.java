package oversight.portal.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import oversight.portal.problem.RefusedException;

class AcceptTest {
  private static final List<MediaType> OFFERED =
      List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/csv"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                | application/json
          text/csv                           | text/csv
          text/*                             | text/csv
          text/csv;q=0.1, application/json   | application/json
          application/json;q=0.1, text/csv   | text/csv
          */*, text/csv                      | text/csv
          text/html, */*;q=0.8               | application/json
          """)
  void wantedFormatIsChosen(String header, String chosen) {
    assertThat(Accept.choose(header, OFFERED)).hasToString(chosen);
  }

  @Test
  void withoutHeaderTheFirstIsGiven() {
    assertThat(Accept.choose(null, OFFERED)).isEqualTo(MediaType.APPLICATION_JSON);
  }

  @ParameterizedTest
  @CsvSource({"text/html", "application/json;q=0", "nonsense"})
  void whatIsNotOfferedIsRefused(String header) {
    assertThatThrownBy(() -> Accept.choose(header, OFFERED)).isInstanceOf(RefusedException.class);
  }
}

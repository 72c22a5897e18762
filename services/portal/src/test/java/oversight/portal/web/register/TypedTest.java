package oversight.portal.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts and days as people type them. */
class TypedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          £21,250        | 21250
          £3,863,308.00  | 3863308.00
          80 000         | 80000
          -£120,000      | -120000
          −120000        | -120000
          61.5%          | 61.5
          500            | 500
          """)
  void anAmountIsReadAsItIsMeant(String typed, String amount) {
    assertThat(Amounts.read(typed)).contains(new BigDecimal(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100,00", "1,00,000", "120k", "TBC", "1.2.3", "12O", "£", "1e6", "5 00"})
  void anAmountThatCouldMeanSeveralThingsIsNone(String typed) {
    assertThat(Amounts.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/4/2024",
        "01.04.2024",
        "1-4-2024",
        "2024-04-01",
        "1 April 2024",
        "1st Apr 2024",
        " 1 april, 2024 "
      })
  void aDayIsReadAsPagesAndPeopleWriteIt(String typed) {
    assertThat(Days.read(typed)).contains(LocalDate.of(2024, 4, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/4/2024", "31 April 2024", "1 Ju 2024", "1 Foo 2024", "soon", "1/4/24"})
  void aDayThatIsNoneIsNone(String typed) {
    assertThat(Days.read(typed)).isEmpty();
  }
}

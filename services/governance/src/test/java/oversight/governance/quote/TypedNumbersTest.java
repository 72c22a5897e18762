package oversight.governance.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.governance.quote.Finding.Verdict;
import oversight.service.error.InvalidFieldException;

/** What the figures of a pack say to the numbers in its words. */
class TypedNumbersTest {
  private static final Quotables FIGURES =
      Quotables.of(
          List.of(
              figure("west-mercia", "West Mercia", "2,854", "2854", "2391", "463", "19.4"),
              figure("staffordshire", "Staffordshire", "2,412", "2412"),
              figure("", "Region", "10,599", "10599"),
              new Quotable(
                  "{{RO05}}",
                  "RO05",
                  "Assets recovered",
                  "",
                  "Unit",
                  "£2,905,118",
                  Optional.of(new BigDecimal("2905118.40")),
                  List.of(),
                  "/x")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # words                                            | number       | verdict
          Breath tests in West Mercia came to 2,854.         | 2,854        | MATCHES
          Breath tests in West Mercia came to 2845.          | 2845         | DISAGREES
          Breath tests in West Mercia came to 2,412.         | 2,412        | DISAGREES
          Breath tests in West Mercia rose by 19%.           | 19%          | MATCHES
          CM03.tests came to 10,599 in the region.           | 10,599       | MATCHES
          In all 10,599 drivers were stopped.                | 10,599       | MATCHES
          In all 777 drivers were stopped.                   | 777          | UNMATCHED
          Recovered: £2.9 million.                           | £2.9 million | MATCHES
          Recovered: £2.8m.                                  | £2.8m        | UNMATCHED
          We saw 10,599.                                     | 10,599       | MATCHES
          """)
  void aTypedNumberIsHeldAgainstTheFigures(String words, String number, Verdict verdict) {
    assertThat(TypedNumbers.check(words, FIGURES))
        .extracting(Finding::text, Finding::verdict)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(number, verdict));
  }

  @Test
  void aNumberThatDisagreesIsToldWhatTheNamedFigureSays() {
    Finding finding =
        TypedNumbers.check("It was quiet. Breath tests in West Mercia came to 2,845.", FIGURES)
            .getFirst();

    assertThat(finding.words()).isEqualTo("Breath tests, West Mercia: 2,854.");
    assertThat(finding.reference()).isEqualTo("{{CM03.tests|west-mercia}}");
    assertThat(finding.sentence()).isEqualTo("Breath tests in West Mercia came to 2,845.");
    assertThat(finding.isFlagged()).isTrue();
  }

  @Test
  void onlyAFigureThatIsTheNumberIsOfferedInItsPlace() {
    // 2,391 is what West Mercia's 2,854 is compared with: writing {{CM03.tests|west-mercia}} in its
    // place would change the number.
    Finding compared =
        TypedNumbers.check("Breath tests in West Mercia were 2,391 before.", FIGURES).getFirst();

    assertThat(compared.verdict()).isEqualTo(Verdict.MATCHES);
    assertThat(compared.words())
        .isEqualTo("What Breath tests, West Mercia (2,854) is compared with, or a change of it.");
    assertThat(compared.reference()).isEmpty();
  }

  @Test
  void whereNoForceIsNamedTheWholeIsToldFirst() {
    Finding finding = TypedNumbers.check("Breath tests came to 10,000.", FIGURES).getFirst();

    assertThat(finding.words()).startsWith("Breath tests, Region: 10,599; ");
    assertThat(finding.reference()).isEqualTo("{{CM03.tests}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The campaign ran from 1 December 2015 to 1 January 2016.",
        "In Q3 2015/16, as in 2014-15-Q3, the CMPG met on 16 February 2016 at 10:00.",
        "See section 22A, section 165A, version 2, paragraph 14 and Part 1.",
        "The M6 was closed; CM03.tests and RO05 follow. It is the 3rd time since 2013.",
        "See {{CM03.tests|west-mercia}}."
      })
  void daysYearsNamesAndReferencesAreNoTypedNumbers(String words) {
    assertThat(TypedNumbers.check(words, FIGURES)).isEmpty();
  }

  @Test
  void aReferenceToNoFigureIsFlagged() {
    assertThat(TypedNumbers.check("See {{CM99}}.", FIGURES))
        .extracting(Finding::text, Finding::isFlagged)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("{{CM99}}", true));
  }

  @Test
  void thePiecesAreTheWholeText() {
    String text = "About 12% of £2.9m, see {{CM03.tests}} (1 May 2015).\n\nAnd 3.";

    assertThat(String.join("", Pieces.of(text).stream().map(Piece::text).toList())).isEqualTo(text);
    assertThat(Pieces.of(text).stream().filter(Piece.Typed.class::isInstance).map(Piece::text))
        .containsExactly("12%", "£2.9m", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{CM03 tests}}", "{{CM03.tests|west-mercia|2015-12}}", "{{|}}"})
  void whatIsNotWrittenAsAReferenceIsRefused(String reference) {
    assertThatThrownBy(() -> Pieces.check("executive_summary", "See " + reference))
        .isInstanceOf(InvalidFieldException.class)
        .hasMessageContaining("is not written as a reference");
  }

  @Test
  void theWholeMayBeNamed() {
    assertThat(FIGURES.find("{{CM03.tests|region}}")).isEqualTo(FIGURES.find("{{CM03.tests}}"));
    assertThat(FIGURES.find("{{CM03.tests}}")).isPresent();
  }

  private static Quotable figure(String force, String title, String display, String... values) {
    return new Quotable(
        "{{CM03.tests%s}}".formatted(force.isEmpty() ? "" : "|" + force),
        "CM03.tests",
        "Breath tests",
        force,
        title,
        display,
        Optional.of(new BigDecimal(values[0])),
        Arrays.stream(values).skip(1).map(BigDecimal::new).toList(),
        "/x");
  }
}

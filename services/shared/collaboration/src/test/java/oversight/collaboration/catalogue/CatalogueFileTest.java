package oversight.collaboration.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.returns.v1.SupplierKind;
import oversight.returns.v1.Unit;

class CatalogueFileTest {
  private static final String SOUND =
      """
      measures:
        - code: CM05
          title: Vehicles seized
          definition: Vehicles seized in the month.
          unit: count
          polarity: neutral
          frequency: month
          suppliedBy: [unit, force]
          coverage: region
          marking: OFFICIAL
          publishable: true
          required: true
      """;

  @Test
  void aMeasureOfOneValueIsItsOwnPart() {
    Measure measure = read(SOUND).measures().getFirst();

    assertThat(measure.parts())
        .containsExactly(new Part("CM05", "Vehicles seized", Unit.UNIT_COUNT, null, true));
    assertThat(measure.suppliedBy())
        .containsExactly(SupplierKind.SUPPLIER_KIND_FORCE, SupplierKind.SUPPLIER_KIND_UNIT);
    assertThat(measure.shiftRun()).isEqualTo(8);
    assertThat(measure.caveat()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit: count        | unit: dozens          | there is no unit 'dozens'
          unit: count        | unit: unspecified     | there is no unit 'unspecified'
          unit: count        | unit: percent         | CM05 cannot be uploaded in UNIT_PERCENT
          polarity: neutral  | polarity: up          | there is no polarity 'up'
          frequency: month   | frequency: fortnight  | there is no frequency 'fortnight'
          marking: OFFICIAL  | marking: SECRET       | there is no marking 'SECRET'
          publishable: true  | publishable: perhaps  | perhaps
          publishable: true  | secret: true          | secret
          title: Vehicles    | heading: Vehicles     | heading
          definition:        | caveat:               | the definition is missing
          coverage: region   | coverageUnit: ciu     | the coverage is missing
          suppliedBy: [unit, force] | suppliedBy: [nobody] | there is no kind of supplier 'nobody'
          required: true     | shiftRun: 1           | at least 2 points
          required: true     | strand: perceive      | no strand 'perceive'
          required: true     | coverageUnit: ciu     | only where it covers members
          """)
  void aBrokenMeasureIsRefusedByName(String sound, String broken, String why) {
    assertThatExceptionOfType(InvalidCatalogueException.class)
        .isThrownBy(() -> read(SOUND.replace(sound, broken)))
        .withMessageContaining("CM05")
        .withMessageContaining(why);
  }

  @Test
  void aMeasureWithoutCodeIsRefusedByItsPlace() {
    assertThatExceptionOfType(InvalidCatalogueException.class)
        .isThrownBy(() -> read(SOUND.replace("- code: CM05", "- strand: ''")))
        .withMessageContaining("number 1 of the measures: the code is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          severity: error    | severity: grave       | no severity 'grave'
          severity: error    | explain: true         | the severity is missing
          scope: cell        | scope: column         | no scope 'column'
          [{a: CM05}]        | [{a: CM06}]           | CM06, which is no part
          [{a: CM05}]        | [CM05]                | a set of names and parts
          [{a: CM05}]        | [{a: CM05@next}]      | ends in neither of
          [{a: CM05}]        | [{a: CM05@previous}]  | nothing of what it is about can stand
          code: TOO_MANY     | code: too many        | is no code such as
          remedy: Mend it.   | advice: Mend it.      | advice
          """)
  void aBrokenRuleIsRefusedByItsPlace(String sound, String broken, String why) {
    String rule =
        SOUND
            + """
            rules:
              - code: TOO_MANY
                severity: error
                scope: cell
                about: [{a: CM05}]
                expression: a < decimal(10)
                message: Too many.
                remedy: Mend it.
            """;
    assertThat(read(rule).rules()).last().extracting(Rule::code).isEqualTo("TOO_MANY");
    assertThatExceptionOfType(InvalidCatalogueException.class)
        .isThrownBy(() -> read(rule.replace(sound, broken)))
        .withMessageMatching(".*(TOO_MANY|too many).*")
        .withMessageContaining(why);
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    assertThatExceptionOfType(InvalidCatalogueException.class)
        .isThrownBy(() -> read(SOUND + "    unit: stock\n"))
        .withMessageContaining("unit");
  }

  @Test
  void whatIsNoCatalogueIsRefused() {
    for (String text : new String[] {"", "measures: []", "measures: [", "- CM05", "other: 1"}) {
      assertThatExceptionOfType(InvalidCatalogueException.class)
          .as(text)
          .isThrownBy(() -> read(text))
          .withMessageStartingWith("The catalogue's file cannot be right: ");
    }
  }

  private static Catalogue read(String yaml) {
    return CatalogueFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}

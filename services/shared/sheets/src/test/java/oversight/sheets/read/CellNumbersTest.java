package oversight.sheets.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.sheets.read.CellNumber.Exact;
import oversight.sheets.read.CellNumber.Mark;
import oversight.sheets.read.CellNumber.Refused;

/** Values as people and Excel leave them. */
class CellNumbersTest {
  private static final NumberShape COUNT = new NumberShape(false, 0, "a whole number");
  private static final NumberShape POUNDS =
      new NumberShape(true, 2, "pounds with at most two decimals");
  private static final NumberShape ANY = new NumberShape(false, 9, "a number");

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "0!0!",
        "854!854!",
        "854.0!854!",
        "1,234!1234!1234",
        "12,345,678!12345678!12345678",
        "1 234!1234!1234",
        "1\u00a0234\u202f567!1234567!1234567",
        "-00!0!0",
        "-0!0!0",
        "+5!5!5",
        "'5!5!5",
        "007!7!",
        "999999999999999!999999999999999!"
      })
  void areUnderstoodWhereTheyCanMeanOneThingAndThatIsSaid(
      String cell, String value, String readAs) {
    assertThat(CellNumbers.read(cell, COUNT))
        .isEqualTo(new Exact(new BigDecimal(value), readAs == null ? "" : readAs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "£5!5!5",
        "£ 1,234.50!1234.50!1234.50",
        "0.01!0.01!",
        ".5!0.5!0.5",
        "£-0!0!0",
        "-£0.00!0!0"
      })
  void moneyMayHaveItsSign(String cell, String value, String readAs) {
    assertThat(CellNumbers.read(cell, POUNDS))
        .isEqualTo(new Exact(new BigDecimal(value), readAs == null ? "" : readAs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '"',
      value = {
        "12O!VALUE_NOT_A_NUMBER!letter O!120",
        "l2!VALUE_NOT_A_NUMBER!letter l!12",
        "1lO!VALUE_NOT_A_NUMBER!letters!110",
        "17.6%!VALUE_NOT_A_NUMBER!percentage!two counts",
        "=SUM(B1:B3)!VALUE_NOT_A_NUMBER!formula!values",
        "£5!VALUE_NOT_A_NUMBER!money!measure",
        "1.5k!VALUE_NOT_A_NUMBER!shortened!1500",
        "2m!VALUE_NOT_A_NUMBER!shortened!2000000",
        "1 thousand!VALUE_NOT_A_NUMBER!shortened!1000",
        "none!VALUE_NOT_A_NUMBER!may mean!0 for none",
        "n/a!VALUE_NOT_A_NUMBER!may mean![z]",
        "-!VALUE_NOT_A_NUMBER!may mean![x]",
        "(123)!VALUE_NEGATIVE!less than zero!itself",
        "-5!VALUE_NEGATIVE!less than zero!itself",
        "1E+05!VALUE_NOT_A_NUMBER!shortened!Number",
        "1.23e5!VALUE_NOT_A_NUMBER!shortened!Number",
        "2015-10-01!VALUE_NOT_A_NUMBER!date!Number",
        "01/10/2015!VALUE_NOT_A_NUMBER!date!Number",
        "Oct-15!VALUE_NOT_A_NUMBER!date!Number",
        "12:30!VALUE_NOT_A_NUMBER!date!Number",
        "####!VALUE_NOT_A_NUMBER!narrow!Widen",
        "<5!VALUE_NOT_A_NUMBER!exact![c]",
        "12,5!VALUE_NOT_A_NUMBER!comma!12.5",
        "1,23,456!VALUE_NOT_A_NUMBER!not a number!digits",
        "12.5!VALUE_NOT_WHOLE!decimals!whole",
        "1.0000000!VALUE_NOT_A_NUMBER!not a number!digits",
        "9999999999999999!VALUE_NOT_A_NUMBER!not a number!digits",
        "٣!VALUE_NOT_A_NUMBER!not a number!digits"
      })
  void areRefusedWithWhatWasFoundAndHowToMendIt(
      String cell, String code, String message, String remedy) {
    assertThat(CellNumbers.read(cell, COUNT))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.message()).contains("'" + cell + "'").contains(message);
              assertThat(refused.remedy()).contains(remedy);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "Err:502"})
  void errorsOfTheSpreadsheetAreRefused(String cell) {
    assertThat(CellNumbers.read(cell, COUNT)).isInstanceOf(Refused.class);
  }

  @Test
  void blankIsNotZero() {
    assertThat(CellNumbers.read("", COUNT))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo("VALUE_MISSING"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x]", "[Z]", "[c]"})
  void symbolsAreSymbols(String cell) {
    assertThat(CellNumbers.read(cell, COUNT)).isInstanceOf(Mark.class);
  }

  @Property
  void everyDecimalIsReadExactly(
      @ForAll @BigRange(min = "0", max = "99999999999999") @Scale(6) BigDecimal value) {
    assertThat(CellNumbers.read(value.toPlainString(), ANY))
        .isInstanceOfSatisfying(
            Exact.class, exact -> assertThat(exact.value()).isEqualByComparingTo(value));
  }

  @Property(tries = 3000)
  void anyTextIsReadOrRefusedInWords(@ForAll String cell) {
    CellNumber read = CellNumbers.read(Spaces.trim(cell), COUNT);
    if (read instanceof Refused refused) {
      assertThat(refused.message()).isNotBlank().hasSizeLessThan(300);
      assertThat(refused.remedy()).isNotBlank();
    }
  }
}

package oversight.service.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PersonalDataPropertiesTest {
  private final PersonalData personal = new PersonalData(Set.of("CM03"));

  @Property
  void anyTextIsAnsweredAndOneWithoutDigitsOrAtIsHarmless(@ForAll String text) {
    boolean found = personal.find(text).isPresent();
    if (text.codePoints().allMatch(point -> Character.isLetter(point) || point == ' ')) {
      assertThat(found).isFalse();
    }
  }

  @Property
  void aMarkOf2001IsFoundWhereverItStands(
      @ForAll("marks") String mark, @ForAll("words") String before, @ForAll("words") String after) {
    assertThat(personal.find(before + " " + mark + ", " + after))
        .contains(PersonalDataKind.VEHICLE_REGISTRATION);
  }

  @Property
  void aMobileNumberIsFoundHoweverItIsGrouped(
      @ForAll @IntRange(max = 999_999_999) int number, @ForAll("words") String before) {
    String digits = "07%09d".formatted(number);
    for (String written :
        new String[] {
          digits,
          digits.substring(0, 5) + " " + digits.substring(5),
          digits.substring(0, 5) + " " + digits.substring(5, 8) + " " + digits.substring(8),
          "+44" + digits.substring(1),
          "+44 " + digits.substring(1, 5) + " " + digits.substring(5)
        }) {
      assertThat(personal.find(before + " " + written + "."))
          .as(written)
          .contains(PersonalDataKind.PHONE_NUMBER);
    }
  }

  @Property
  void countsAndMonthsAreHarmless(
      @ForAll @IntRange(max = 9_999_999) int count,
      @ForAll @IntRange(min = 2008, max = 2030) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll("words") String word) {
    assertThat(personal.find("%s %d in %d-%02d".formatted(word, count, year, month))).isEmpty();
    assertThat(personal.find("%s: %,d of %d".formatted(word, count, year))).isEmpty();
  }

  @Property(tries = 5000)
  void theGlanceSparesNoTextThatAPatternFinds(@ForAll("scraps") String text) {
    Glance atEverything = Glance.at("é@/0123456789");
    assertThat(personal.find(text)).isEqualTo(personal.find(text, atEverything));
  }

  /** Pieces of what the patterns look for, in any order. */
  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "A",
            "AB",
            "ABC",
            "JOHN",
            "Smith",
            "john",
            "reg",
            "vehicle",
            "plate",
            "ni",
            "nino",
            "born",
            "dob",
            "1",
            "12",
            "123",
            "1234",
            "123456",
            "07700",
            "900123",
            "1985",
            "70",
            "March",
            "sept",
            " ",
            " ",
            " ",
            "-",
            "/",
            ".",
            ",",
            "(",
            ")",
            "@",
            "example.com",
            "is",
            "no",
            "IA",
            "Q",
            "CM03",
            "+44",
            "_")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(scraps -> String.join("", scraps));
  }

  @Provide
  Arbitrary<String> marks() {
    Arbitrary<String> area = letters("ABCDEFGHJKLMNOPRSTUVWXY", 2);
    Arbitrary<Integer> age =
        Arbitraries.oneOf(
            Arbitraries.integers().between(2, 29), Arbitraries.integers().between(51, 79));
    Arbitrary<String> end =
        letters("BCDFGHJKLM", 3).filter(word -> !word.equals("FTE") && !word.equals("RGG"));
    Arbitrary<String> space = Arbitraries.of("", " ");
    return Combinators.combine(area, age, space, end)
        .as((first, year, between, last) -> first + "%02d".formatted(year) + between + last)
        .filter(mark -> !mark.startsWith("CM03 "));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("tests", "Stopped", "seizures of", "a note", "West Mercia", "the unit's");
  }

  private static Arbitrary<String> letters(String of, int count) {
    return Arbitraries.strings().withChars(of.toCharArray()).ofLength(count);
  }
}

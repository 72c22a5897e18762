package oversight.service.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import oversight.service.error.InvalidFieldException;

class PersonalDataTest {
  private final PersonalData personal =
      new PersonalData(Set.of("CM03", "CM05", "CM07", "RO12", "CT10", "NP08"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EMAIL_ADDRESS             | Ask jo.bloggs@example.police.uk about this
          EMAIL_ADDRESS             | mailto:J_O'Neil+x@force.gov
          EMAIL_ADDRESS             | contact＠example.com
          PHONE_NUMBER              | Ring 07700 900123 first
          PHONE_NUMBER              | 07700900123
          PHONE_NUMBER              | tel (0121) 496 0000
          PHONE_NUMBER              | 0121 496 0000
          PHONE_NUMBER              | 01743 123456
          PHONE_NUMBER              | 01743-123-456
          PHONE_NUMBER              | 020 7946 0018.
          PHONE_NUMBER              | +44 7700 900123
          PHONE_NUMBER              | +44 (0)20 7946 0018
          PHONE_NUMBER              | 0044 121 496 0000
          PHONE_NUMBER              | mobile:07700-900-123
          PHONE_NUMBER              | ０７７００９００１２３
          PHONE_NUMBER              | 020 79 46 00 18
          NATIONAL_INSURANCE_NUMBER | AB123456C
          NATIONAL_INSURANCE_NUMBER | his number AB 12 34 56 C was held
          NATIONAL_INSURANCE_NUMBER | ab-12-34-56-d
          NATIONAL_INSURANCE_NUMBER | (JT123456A)
          NATIONAL_INSURANCE_NUMBER | NI no. AB 12 34 56
          NATIONAL_INSURANCE_NUMBER | National Insurance number: AB123456
          DATE_OF_BIRTH             | DOB 12/03/2011
          DATE_OF_BIRTH             | d.o.b. 3.5.79
          DATE_OF_BIRTH             | a child, born on 3 May 2012
          DATE_OF_BIRTH             | date of birth: 1985-03-12
          DATE_OF_BIRTH             | Date of birth was 12th of March 1985
          DATE_OF_BIRTH             | John Smith, 12/03/1985
          DATE_OF_BIRTH             | SMITH John 12.03.85
          DATE_OF_BIRTH             | released Jane O'Neil (3 May 1979) on bail
          DATE_OF_BIRTH             | Mary-Ann Jones - 12 Sept 1990
          DATE_OF_BIRTH             | John Q. Public 4-7-76
          DATE_OF_BIRTH             | 12/03/1985, John Smith
          DATE_OF_BIRTH             | Arrest of Anna Kowalska 1990-12-31 pending
          VEHICLE_REGISTRATION      | AB12 CDE
          VEHICLE_REGISTRATION      | seized AB12CDE on the M6
          VEHICLE_REGISTRATION      | ab12cde stopped
          VEHICLE_REGISTRATION      | BD51 SMR
          VEHICLE_REGISTRATION      | CM12 ABD
          VEHICLE_REGISTRATION      | CM05ABD
          VEHICLE_REGISTRATION      | P123 BCD
          VEHICLE_REGISTRATION      | R12 HTY was stopped
          VEHICLE_REGISTRATION      | A123BCD
          VEHICLE_REGISTRATION      | M6RTC
          VEHICLE_REGISTRATION      | Q123 ABC
          VEHICLE_REGISTRATION      | ABC 123D
          VEHICLE_REGISTRATION      | GHT9X
          VEHICLE_REGISTRATION      | XIA 1234
          VEHICLE_REGISTRATION      | AAZ1234
          VEHICLE_REGISTRATION      | reg ABC 123
          VEHICLE_REGISTRATION      | registration number 1234 AB
          VEHICLE_REGISTRATION      | VRM: K 1
          VEHICLE_REGISTRATION      | number plate is 1 ABC
          VEHICLE_REGISTRATION      | vehicle ABC 123
          VEHICLE_REGISTRATION      | the van, M42 TYD, was seized
          """)
  void isFound(PersonalDataKind kind, String text) {
    assertThat(personal.find(text)).as(text).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NPCC drink and drugs campaign",
        "Illustrative: made up to show the platform, 2015",
        "CM03",
        "CM03 and CM05 are up",
        "CM07 RTC",
        "CM05 AND CM03",
        "see CM03.tests for October 2015",
        "RO12 PCC",
        "Q3 2015",
        "Q3 2015/16 (1 October to 31 December 2015)",
        "Q4 NPT",
        "2015-16-Q3",
        "2015-10",
        "Operation Turnpike, 12 March 2015",
        "Operation Hornet 3 May 1999",
        "Op Tiger 12/03/2004",
        "the A38",
        "A38 closed after a collision on the M6",
        "M6 RTC and A38 KSI",
        "A449 KSI",
        "J10 RTC",
        "M5 J4a",
        "section 165A",
        "s165A",
        "RTA 165A",
        "165A seizures: 1,100",
        "854 tests, of which 150 failed",
        "17.6% of 854",
        "£1,234,567.89",
        "0.0123456789",
        "1000000000000",
        "West Mercia 12/03/2015",
        "West Mercia, 1 April 2007",
        "Police Act 1996",
        "Proceeds of Crime Act 2002",
        "Home Office, 24 July 2002",
        "from Monday 3 May 2004",
        "revised 12/03/2015 by the analyst",
        "born digital records from 2015",
        "no date of birth is held for 12 people",
        "P1 AND P2 CALLS",
        "priority P1 2015",
        "12 cars and 3 vans",
        "car 12",
        "vehicle on the A38",
        "registration of 12 vehicles",
        "reg M6",
        "the index was 104",
        "per vehicle 12",
        "10 stops @ the services",
        "101 calls and 999 calls",
        "between 01 04 2015 and 30 06 2015",
        "04/2015 to 03/2016",
        "NI 2015 figures",
        "GAIN 2015",
        "RO03.closing = RO03.opening + RO03.new - RO04",
        "4P 2015",
        "E23000016",
        "ISO 8601",
        "CSV2 file, row 12",
        "COVID 19",
        "30 days",
        "Schedule 7",
        "one case of 1.5k pounds",
        "8 FTE in 2015",
        "12 OCG",
        "Counted twice in 2014-15-Q2; corrected",
        "Sample of 1,100 from 12 (not 13) divisions",
        "A large case: 2 people, 14 months",
        "T20 FOR THE DAY",
        "camera 1 was off from 3 May to 5 May 2015",
        "01J5X8"
      })
  void isNotTakenForPersonalData(String text) {
    assertThat(personal.find(text)).as(text).isEmpty();
  }

  @Test
  void everyTextOfTheSampleRegionIsHarmless() throws IOException {
    Path sample = Path.of("..", "..", "local", "src", "main", "resources", "sample");
    try (Stream<Path> files = Files.walk(sample)) {
      List<Path> texts = files.filter(file -> file.toString().matches(".*\\.(csv|json)")).toList();
      assertThat(texts).hasSizeGreaterThan(6);
      for (Path text : texts) {
        for (String line : Files.readAllLines(text)) {
          String said = line.replaceAll(".*,", "");
          assertThat(personal.find(said)).as(text + ": " + said).isEmpty();
        }
      }
    }
  }

  @Test
  void aRefusalSaysWhichKindAndDoesNotRepeatIt() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> personal.refuse("reason", "Ring 07700 900123"))
        .satisfies(refusal -> {
          assertThat(refusal.text()).contains("a telephone number").doesNotContain("07700");
          assertThat(refusal.metadata()).containsEntry("kind", "PHONE_NUMBER");
          assertThat(refusal.violations().getFirst().field()).isEqualTo("reason");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A1 ", "0", "John Smith ", "1-", "AB12 ", "born ", "a@", "reg ", "01 ", "+4 "})
  void aLongTextTakesNoLongTime(String piece) {
    String text = piece.repeat(200_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> personal.find(text));
  }
}

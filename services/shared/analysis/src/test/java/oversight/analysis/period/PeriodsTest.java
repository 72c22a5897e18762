package oversight.analysis.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @Test
  void theThirdFinancialQuarterIsOctoberToDecember() {
    Period quarter = Periods.parse("2015-16-Q3");
    assertThat(quarter).isEqualTo(new FinancialQuarter(2015, 3));
    assertThat(quarter.start()).isEqualTo(LocalDate.of(2015, 10, 1));
    assertThat(quarter.end()).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(quarter.label()).isEqualTo("Q3 2015/16 (1 October to 31 December 2015)");
    assertThat(quarter.previous().id()).isEqualTo("2015-16-Q2");
    assertThat(quarter.sameLastYear().id()).isEqualTo("2014-15-Q3");
    assertThat(quarter.months())
        .containsExactly(Month.of(2015, 10), Month.of(2015, 11), Month.of(2015, 12));
  }

  @Test
  void theFourthFinancialQuarterLiesInTheSecondYear() {
    Period quarter = Periods.parse("2015-16-Q4");
    assertThat(quarter.label()).isEqualTo("Q4 2015/16 (1 January to 31 March 2016)");
    assertThat(quarter.next().id()).isEqualTo("2016-17-Q1");
    assertThat(quarter.end()).isEqualTo(LocalDate.of(2016, 3, 31));
  }

  @Test
  void aFinancialYearRunsFromAprilToMarch() {
    Period year = Periods.parse("2015-16");
    assertThat(year.label()).isEqualTo("2015/16 (1 April 2015 to 31 March 2016)");
    assertThat(year.contains(Periods.parse("2015-16-Q4"))).isTrue();
    assertThat(year.contains(Periods.parse("2016-04"))).isFalse();
  }

  @Test
  void aMonthIsNamedInFull() {
    assertThat(Periods.parse("2015-10").label()).isEqualTo("October 2015");
    assertThat(Periods.parse("2016-02").end()).isEqualTo(LocalDate.of(2016, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-10",
        "2015-16-Q3",
        "2015-16",
        "1999-00-Q1",
        "1999-00",
        "2099-00",
        "2009-10-FY",
        "cy-2015",
        "ytd-2015-12",
        "r12-2015-12",
        "ay-2012-08",
        "2009-10"
      })
  void anIdReadsBackAsItself(String id) {
    assertThat(Periods.parse(id).id()).isEqualTo(id);
  }

  @Test
  void aNameThatCouldBeAMonthOrAYearIsTheMonth() {
    assertThat(Periods.parse("2009-10")).isEqualTo(Month.of(2009, 10));
    assertThat(new FinancialYear(2009).id()).isEqualTo("2009-10-FY");
    assertThat(Periods.parse("2015-16-FY")).isEqualTo(new FinancialYear(2015));
  }

  @Test
  void aBareQuarterIsAnsweredWithAQuestion() {
    InvalidPeriodException refused = refusal("Q4 2015");
    assertThat(refused.remedy())
        .isEqualTo(
            "Do you mean 2014-15-Q4 (1 January to 31 March 2015), 2015-16-Q4 (1 January to 31"
                + " March 2016) or, by calendar quarters, 2015-16-Q3 (1 October to 31 December"
                + " 2015)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2015 Q4", "2015-Q4", "q4-2015", "Q4/2015", "2015Q4", "Quarter 4 2015", "Q42015"})
  void aBareQuarterIsAskedAboutHoweverItIsWritten(String text) {
    assertThat(refusal(text).remedy()).startsWith("Do you mean 2014-15-Q4");
  }

  @Test
  void yearsThatDoNotFollowOnAreRefused() {
    assertThat(refusal("2015-17-Q1"))
        .hasMessageContaining("do not follow on")
        .hasMessageContaining("2015-16-Q1");
    assertThat(refusal("2015-13")).hasMessageContaining("there is no month 13");
  }

  @ParameterizedTest
  @CsvSource({
    "Oct-15, 2015-10",
    "October 2015, 2015-10",
    "01/10/2015, 2015-10",
    "10/2015, 2015-10",
    "2015/10, 2015-10",
    "2015-10-01, 2015-10",
    "201510, 2015-10",
    "2015 Oct, 2015-10",
    "2015-1, 2015-01",
    "2015/16, 2015-16",
    "2015-2016, 2015-16",
    "FY 2015/16, 2015-16",
    "Q3 2015/16, 2015-16-Q3",
    "2015/16 Q3, 2015-16-Q3",
    "2015-16-q3, 2015-16-Q3",
    "2015-2016 Q3, 2015-16-Q3"
  })
  void aNearMissIsToldWhatToWrite(String text, String id) {
    assertThat(refusal(text).remedy()).contains("Write " + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Q3", "2015", "2015-16-Q5", "Q7 2015", "soon", "2015-00", "-"})
  void whatIsNoPeriodIsRefusedWithARemedy(String text) {
    assertThat(refusal(text).remedy()).isNotBlank();
    assertThat(refusal(text).problem()).endsWith(".");
  }

  @Test
  void aQuarterIsOneOfFour() {
    assertThatThrownBy(() -> new FinancialQuarter(2015, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void periodsOrderByDate() {
    List<String> ids = List.of("2016-01", "2015-16-Q3", "2015-10", "2015-16");
    assertThat(ids.stream().map(Periods::parse).sorted().map(Period::id))
        .containsExactly("2015-16", "2015-10", "2015-16-Q3", "2016-01");
  }

  @Test
  void theYearToDateStartsInApril() {
    YearToDate soFar = new YearToDate(YearMonth.of(2016, 2));
    assertThat(soFar.label()).isEqualTo("2015/16 to date (1 April 2015 to 29 February 2016)");
    assertThat(soFar.sameLastYear().end()).isEqualTo(LocalDate.of(2015, 2, 28));
    assertThat(new RollingTwelveMonths(YearMonth.of(2015, 12)).label())
        .isEqualTo("twelve months to December 2015 (1 January to 31 December 2015)");
  }

  private static InvalidPeriodException refusal(String text) {
    return catchThrowableOfType(InvalidPeriodException.class, () -> Periods.parse(text));
  }
}

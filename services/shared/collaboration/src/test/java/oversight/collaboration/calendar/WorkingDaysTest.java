package oversight.collaboration.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.analysis.period.FinancialQuarter;
import oversight.analysis.period.Periods;
import oversight.region.Deadlines;

/** The calendar is England's. */
class WorkingDaysTest {
  @Test
  void everyWeekdayOffFrom2010To2030IsOneThatGovUkPublishes() throws IOException {
    List<LocalDate> off =
        LocalDate.of(2010, 1, 1)
            .datesUntil(LocalDate.of(2031, 1, 1))
            .filter(day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .filter(day -> !WorkingDays.isWorkingDay(day))
            .toList();
    assertThat(off).isEqualTo(published());
  }

  private static List<LocalDate> published() throws IOException {
    try (InputStream file =
        WorkingDaysTest.class.getResourceAsStream("/bank-holidays-england-and-wales.txt")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .map(LocalDate::parse)
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}: figures by {1}, sign-off by {2}")
  @CsvSource({
    // New Year's Day is a Friday: Monday 4 January is the first working day.
    "2015-16-Q3, 2016-01-22, 2016-01-29",
    // The weekend, Easter Monday and then 15 days.
    "2012-13-Q4, 2013-04-22, 2013-04-29",
    "2021-22-Q3, 2022-01-24, 2022-01-31",
    "2022-23-Q4, 2023-04-25, 2023-05-03",
    // Summer: nothing but weekends.
    "2025-26-Q1, 2025-07-21, 2025-07-28",
  })
  void figuresAreDueFifteenWorkingDaysAfterTheQuarterAndSignOffTwenty(
      String quarter, LocalDate figures, LocalDate signOff) {
    assertThat(DueDates.of((FinancialQuarter) Periods.parse(quarter), Deadlines.USUAL))
        .isEqualTo(new DueDates(figures, signOff));
  }

  @Test
  void theDueDayEndsAtMidnightInEngland() {
    DueDates due = new DueDates(LocalDate.of(2025, 7, 21), LocalDate.of(2025, 7, 28));
    assertThat(due.arePast(at("2025-07-21T22:59:59Z"))).isFalse();
    assertThat(due.arePast(at("2025-07-21T23:00:00Z"))).isTrue();
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }
}

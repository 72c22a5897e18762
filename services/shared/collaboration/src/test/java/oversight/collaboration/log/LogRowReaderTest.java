package oversight.collaboration.log;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.collaboration.log.CallLog.call;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRowReaderTest {

  @Test
  void readsACallAsItWasWritten() {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(log.read(call("reached", "E23000015")))
        .hasValueSatisfying(row ->
            assertThat(row.cells())
                .containsExactly(
                    "C-1",
                    "E23000016",
                    "1",
                    "2015-10-10T11:00Z",
                    "2015-10-10T11:05Z",
                    "2015-10-10T11:20Z",
                    "2015-10-10T12:00Z",
                    null,
                    null,
                    "direct",
                    "55",
                    "rotary",
                    "E23000015",
                    null));
    assertThat(log.findings).isEmpty();
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      textBlock =
          """
          call,        '',                    CELL_MISSING
          call,        a b,                   CELL_NOT_READ
          force,       devon,                 FORCE_UNKNOWN
          priority,    5,                     CHOICE_UNKNOWN
          requested,   soon,                  TIME_UNCLEAR
          requested,   2015-02-30T10:00,      TIME_UNCLEAR
          requested,   2015-10-10T12:06,      TIMES_OUT_OF_ORDER
          requested,   2015-09-30T23:59,      PERIOD_OUTSIDE_QUARTER
          cleared,     2016-05-01T13:01,      TIME_IN_FUTURE
          outcome,     cancelled,             ATTENDED_WITHOUT_OUTCOME
          cancelled,   2015-10-10T12:01,      CANCELLED_WITHOUT_TIME
          lifted,      '',                    LIFT_MISSING
          minutes,     '',                    MINUTES_MISSING
          minutes,     4.5,                   VALUE_NOT_A_NUMBER
          aircraft,    '',                    AIRCRAFT_MISSING
          aircraft,    balloon,               CHOICE_UNKNOWN
          reason,      fled-in-ab12-cde,      PERSONAL_DATA
          """)
  void saysWhatIsWrongWithACell(String column, String cell, String code) {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(log.read(call(column, cell))).isEmpty();
    assertThat(log.codes()).contains(code);
  }

  @Test
  void saysEverythingThatIsWrongWithARowAtOnce() {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(log.read(call("force", "devon", "priority", "5", "requested", "soon"))).isEmpty();
    assertThat(log.codes()).containsExactly("FORCE_UNKNOWN", "CHOICE_UNKNOWN", "TIME_UNCLEAR");
  }

  @Test
  void refusesAForceBeforeItBelonged() {
    CallLog log = new CallLog("2013-14-Q3");
    String[] late = times("2013-10-01");

    assertThat(log.read(call(late))).isEmpty();
    assertThat(log.codes()).containsExactly("FORCE_NOT_MEMBER");
    assertThat(log.read(call(times("2013-10-02")))).isPresent();
  }

  @Test
  void aCallIsCancelledAfterItWasAskedForAlsoInTheHourThatIsShownTwice() {
    CallLog log = new CallLog("2015-16-Q3");
    Map<String, String> call =
        call(
            "requested", "2015-10-25T01:50",
            "lifted", "",
            "on-scene", "",
            "cleared", "",
            "minutes", "",
            "aircraft", "",
            "outcome", "cancelled",
            "reason", "weather",
            "cancelled", "2015-10-25T01:05");

    assertThat(log.read(call))
        .hasValueSatisfying(
            row -> assertThat(row.cells()).contains("2015-10-25T00:50Z", "2015-10-25T01:05Z"));
    assertThat(log.findings).isEmpty();
  }

  /** On 25 October 2015 clocks showed 01:00 to 02:00 twice. */
  @Test
  void takesTheHourThatIsShownTwiceSoThatTimeDoesNotRunBackwards() {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(
            moments(
                log,
                call(
                    "requested", "2015-10-25T00:50",
                    "lifted", "2015-10-25T01:40",
                    "on-scene", "2015-10-25T01:10",
                    "cleared", "2015-10-25T02:30")))
        .containsExactly(
            "2015-10-24T23:50Z", "2015-10-25T00:40Z", "2015-10-25T01:10Z", "2015-10-25T02:30Z");
    log.close();
    assertThat(log.codes()).containsExactly("TIMES_SHOWN_TWICE");
  }

  @Test
  void readsAnOffsetAndTheDayFirst() {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(
            moments(
                log,
                call(
                    "requested", "2015-10-25T01:30+01:00",
                    "lifted", "2015-10-25T01:10Z",
                    "on-scene", "25/10/2015 02:20",
                    "cleared", "2015-10-25 03:00:30")))
        .containsExactly(
            "2015-10-25T00:30Z", "2015-10-25T01:10Z", "2015-10-25T02:20Z", "2015-10-25T03:00:30Z");
    log.close();
    assertThat(log.codes()).containsExactly("TIMES_READ_DAY_FIRST");
  }

  /** On 27 March 2016 no clock showed 01:00 to 02:00. */
  @Test
  void refusesTheHourThatIsLeftOut() {
    CallLog log = new CallLog("2015-16-Q4");

    assertThat(
            log.read(
                call(
                    "requested",
                    "2016-03-27T01:30",
                    "lifted",
                    "2016-03-27T02:40",
                    "on-scene",
                    "2016-03-27T02:50",
                    "cleared",
                    "2016-03-27T03:50")))
        .isEmpty();
    assertThat(log.codes()).containsExactly("TIME_NOT_ON_THE_CLOCK");
  }

  /** A call just before midnight of the quarter's last day may end in the next. */
  @Test
  void datesACallByItsRequest() {
    CallLog log = new CallLog("2015-16-Q3");

    assertThat(
            log.read(
                call(
                    "requested",
                    "2015-12-31T23:50",
                    "lifted",
                    "2015-12-31T23:58",
                    "on-scene",
                    "2016-01-01T00:10",
                    "cleared",
                    "2016-01-01T00:40")))
        .isPresent();
    assertThat(log.findings).isEmpty();
  }

  private static String[] times(String day) {
    return new String[] {
      "requested", day + "T10:00", "lifted", day + "T10:05",
      "on-scene", day + "T10:15", "cleared", day + "T10:45"
    };
  }

  private static List<@Nullable String> moments(CallLog log, java.util.Map<String, String> cells) {
    return log.read(cells).orElseThrow().cells().subList(3, 7);
  }
}

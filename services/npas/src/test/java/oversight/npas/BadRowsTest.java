package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Severity;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** One row at a time that is wrong in one way: what is said of it, and where. */
@TestInstance(Lifecycle.PER_CLASS)
class BadRowsTest {
  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  private static Map<String, String> attendedCall() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("call", "C-1");
    cells.put("force", "west-mercia");
    cells.put("priority", "1");
    cells.put("requested", "2015-10-01T10:00");
    cells.put("lifted", "2015-10-01T10:05");
    cells.put("on-scene", "2015-10-01T10:20");
    cells.put("cleared", "2015-10-01T11:00");
    cells.put("cancelled", "");
    cells.put("reason", "");
    cells.put("outcome", "direct");
    cells.put("minutes", "55");
    cells.put("aircraft", "rotary");
    cells.put("reached", "");
    return cells;
  }

  private static Map<String, String> shift() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("shift", "S-1");
    cells.put("base", "birmingham");
    cells.put("aircraft", "rotary");
    cells.put("started", "2015-10-01T19:00");
    cells.put("ended", "2015-10-02T07:00");
    cells.put("lost", "60");
    cells.put("cause", "maintenance");
    return cells;
  }

  private static Map<String, String> budgetLine() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("line", "fuel");
    cells.put("title", "Fuel");
    cells.put("as-at", "2015-12-31");
    cells.put("side", "cost");
    cells.put("shared", "yes");
    cells.put("budget", "120000");
    cells.put("forecast", "118000.50");
    cells.put("actual", "90000");
    return cells;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calls | | | |
          calls | reached=staffordshire | | |
          calls | on-scene=2015-10-01T09:59 | TIMES_OUT_OF_ORDER | on-scene |
          calls | lifted=2015-10-01T10:05:30.5 | | |
          calls | requested=2015-10-01 | TIME_UNCLEAR | requested |
          calls | requested=2015-09-30T23:59 | PERIOD_OUTSIDE_QUARTER | requested |
          calls | cleared=2999-01-01T00:00 | TIME_IN_FUTURE | cleared |
          calls | call= | CELL_MISSING | call |
          calls | call=a b | CELL_NOT_READ | call |
          calls | force=kent | FORCE_UNKNOWN | force |
          calls | priority=5 | CHOICE_UNKNOWN | priority |
          calls | outcome=found | CHOICE_UNKNOWN | outcome |
          calls | outcome=open | ATTENDED_WITHOUT_OUTCOME | outcome |
          calls | on-scene= | ATTENDED_WITHOUT_OUTCOME | outcome |
          calls | lifted=;minutes=0 | LIFT_MISSING | lifted |
          calls | minutes= | MINUTES_MISSING | minutes |
          calls | minutes=5.5 | VALUE_NOT_A_NUMBER | minutes |
          calls | minutes=-5 | VALUE_NOT_A_NUMBER | minutes |
          calls | aircraft= | AIRCRAFT_MISSING | aircraft |
          calls | aircraft=balloon | CHOICE_UNKNOWN | aircraft |
          calls | cancelled=2015-10-01T10:06 | CANCELLED_WITHOUT_TIME | cancelled |
          calls | outcome=cancelled;on-scene=;reason=weather | CANCELLED_WITHOUT_TIME | cancelled |
          calls | outcome=cancelled;on-scene=;cancelled=2015-10-01T10:06 | REASON_MISSING | reason |
          calls | outcome=cancelled;on-scene=;lifted=;cleared=;aircraft=;minutes=;reason=weather;cancelled=2015-10-01T09:00 | CANCELLED_BEFORE_REQUEST | cancelled |
          calls | outcome=cancelled;on-scene=;reason=weather;cancelled=2015-10-01T10:04:59 | CANCELLED_BEFORE_LIFT | cancelled |
          calls | outcome=cancelled;on-scene=;reason=weather;cancelled=2015-10-01T10:05 | | |
          calls | outcome=cancelled;on-scene=;reason=Bad weather;cancelled=2015-10-01T10:06 | CELL_NOT_READ | reason |
          calls | outcome=declined;on-scene=;reason=no-aircraft | DECLINED_BUT_LIFTED | lifted |
          calls | outcome=open;on-scene=;lifted=;cleared=;aircraft= | MINUTES_WITHOUT_LIFT | minutes |
          calls | outcome=open;on-scene=;reached=staffordshire | DIVERTED_NOWHERE | reached |
          calls | outcome=open;on-scene=;lifted=;cleared=;aircraft=;minutes= | | |
          availability | | | |
          availability | lost=0;cause= | | |
          availability | ended=2015-10-01T19:00;lost=0;cause= | SHIFT_WITHOUT_LENGTH | ended |
          availability | ended=2015-10-01T07:00 | TIMES_OUT_OF_ORDER | ended |
          availability | ended=2015-10-02T07:00:30 | SHIFT_NOT_WHOLE_MINUTES | ended |
          availability | ended=2015-10-03T07:00 | SHIFT_TOO_LONG | ended |
          availability | lost=721 | LOST_MORE_THAN_SCHEDULED | lost |
          availability | cause= | CAUSE_WITHOUT_LOSS | cause |
          availability | lost=0 | CAUSE_WITHOUT_LOSS | cause |
          availability | lost= | CELL_MISSING | lost |
          availability | base=Base One | CELL_NOT_READ | base |
          availability | started=2015-12-31T23:00;ended=2016-01-01T07:00 | | |
          availability | started=2016-01-01T00:00;ended=2016-01-01T07:00 | PERIOD_OUTSIDE_QUARTER | started |
          budget | | | |
          budget | budget=£120,000.00 | | |
          budget | budget=120000.005 | VALUE_NOT_A_NUMBER | budget |
          budget | budget=-1 | VALUE_NOT_A_NUMBER | budget |
          budget | budget=0;forecast=0;actual=0 | NOTHING_BUDGETED | forecast |
          budget | as-at=31/12/2015 | DATE_UNCLEAR | as-at |
          budget | as-at=2016-01-01 | PERIOD_OUTSIDE_QUARTER | as-at |
          budget | side=spend | CHOICE_UNKNOWN | side |
          budget | shared= | CELL_MISSING | shared |
          budget | title= | CELL_MISSING | title |
          """)
  void isNamedWithItsColumn(String log, String changes, String code, String column) {
    Map<String, String> cells =
        switch (log) {
          case "calls" -> attendedCall();
          case "availability" -> shift();
          default -> budgetLine();
        };
    if (changes != null) {
      for (String change : changes.split(";", -1)) {
        String[] parts = change.split("=", -1);
        assertThat(cells).containsKey(parts[0].strip());
        cells.put(parts[0].strip(), parts[1].strip());
      }
    }
    UploadSubmissionResponse found =
        new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")))
            .upload(
                UploadHeader.newBuilder()
                    .setQuarter("2015-16-Q3")
                    .setLog(log)
                    .setDryRun(true)
                    .build(),
                csv(cells));

    if (code == null) {
      assertThat(found.getFindingsList()).noneMatch(each -> each.getSeverity() == Severity.ERROR);
      assertThat(found.getSubmission().getRows()).isEqualTo(1);
    } else {
      assertThat(found.getFindingsList())
          .filteredOn(each -> each.getSeverity() == Severity.ERROR)
          .singleElement()
          .satisfies(error -> {
            assertThat(error.getCode()).isEqualTo(code);
            assertThat(error.getColumn()).isEqualTo(column);
            assertThat(error.getRow()).isEqualTo(2);
            assertThat(error.getMessage()).isNotBlank();
            assertThat(error.getRemedy()).isNotBlank();
          });
    }
  }

  private static String csv(Map<String, String> cells) {
    return String.join(",", cells.keySet())
        + "\n"
        + String.join(",", cells.values().stream().map(cell -> "\"" + cell + "\"").toList())
        + "\n";
  }
}

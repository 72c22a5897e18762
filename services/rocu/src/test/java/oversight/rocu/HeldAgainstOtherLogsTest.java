package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import io.grpc.StatusRuntimeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.OdsFile;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.Severity;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** A log is held against the logs that count: when it comes, and again when it is signed off. */
@TestInstance(Lifecycle.PER_CLASS)
class HeldAgainstOtherLogsTest {
  private static final String HEADER = "entry,ocg,event,date,force,threat,reason\n";
  private static final String MAPPED = "E1,GA,mapped,2010-04-02,west-mercia,drugs,\n";
  private static final String ARCHIVED = "E1,GA,archived,2010-07-02,west-mercia,drugs,dismantled\n";
  private static final String Q1 = "2010-11-Q1";
  private static final String Q2 = "2010-11-Q2";

  private final Unit unit = new Unit();
  private final Clerk analyst = new Clerk(unit.analyst());
  private final Clerk author = new Clerk(unit.author());

  @AfterAll
  void stop() {
    unit.close();
  }

  /** What stands on the map follows from all logs, so each test begins without any. */
  @AfterEach
  void forget() throws SQLException {
    try (Connection owner = unit.service().database().connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute("truncate submission, ledger_entry, group_record cascade");
    }
  }

  private Submission waiting(String quarter, String rows) {
    return analyst.submitted(unit.upload("groups", quarter, HEADER + rows));
  }

  @Test
  void aLogThatContradictsOneSignedOffSinceIsRefusedAtSignOff() {
    author.signOff(waiting(Q1, MAPPED));
    Submission without = waiting(Q1, MAPPED.replace("GA", "GB"));
    author.signOff(waiting(Q2, ARCHIVED));
    Map<String, Long> before = unit.figures(Q2, null, "RO03", "RO04");
    Refused refused = Refused.by(() -> author.signOff(without));

    assertThat(refused.reason()).isEqualTo("NO_LONGER_HOLDS");
    assertThat(refused.message())
        .contains("not any more beside what was signed off since")
        .contains("With this file the log of 2010-11-Q2 would not hold: Group GA was archived")
        .contains("Return it");
    assertThat(refused.metadata()).containsEntry("findings", "1");
    assertThat(unit.figures(Q2, null, "RO03", "RO04")).isEqualTo(before);
  }

  @Test
  void aRowThatWasRightWhenItCameAndIsNotAnyMoreIsNamed() {
    author.signOff(waiting(Q1, MAPPED));
    Submission archived = waiting(Q2, "E0,GC,mapped,2010-07-01,staffordshire,cyber,\n" + ARCHIVED);
    author.signOff(waiting(Q1, MAPPED.replace("GA", "GB")));

    assertThat(Refused.by(() -> author.signOff(archived)).message())
        .contains("In row 3: Group GA was archived on 2010-07-02, but it was not on the map.");
  }

  @Test
  void whatStillHoldsIsSignedOffHoweverMuchCameSince() {
    author.signOff(waiting(Q1, MAPPED));
    Submission archived = waiting(Q2, ARCHIVED);
    author.signOff(waiting(Q1, MAPPED + "E2,GB,mapped,2010-04-03,west-mercia,drugs,\n"));
    author.signOff(archived);

    assertThat(unit.figures(Q2, null, "RO03"))
        .containsEntry("RO03.opening E23000016 2010-11-Q2", 2L)
        .containsEntry("RO03.closing E23000016 2010-11-Q2", 1L);
  }

  @Test
  void ofTwoThatContradictEachOtherOneIsSignedOffHoweverCloseTheyCome() throws Exception {
    author.signOff(waiting(Q1, MAPPED));
    List<Submission> both = List.of(waiting(Q1, MAPPED.replace("GA", "GB")), waiting(Q2, ARCHIVED));
    List<Callable<String>> signing = new ArrayList<>();
    both.forEach(each ->
        signing.add(() -> {
          try {
            return author.signOff(each).getState().name();
          } catch (StatusRuntimeException refused) {
            return Refused.of(refused).reason();
          }
        }));
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      for (Future<String> done : two.invokeAll(signing)) {
        outcomes.add(done.get());
      }
    }

    assertThat(outcomes).containsExactlyInAnyOrder("SIGNED_OFF", "NO_LONGER_HOLDS");
  }

  @Test
  void aGroupBroughtForwardLateChangesNoEarlierQuarterWithoutARevisionThatNamesIt() {
    author.signOff(waiting(Q1, "E1,GA,brought-forward,2010-04-01,west-mercia,drugs,\n"));
    Map<String, Long> before = unit.figures(Q1, null, "RO03");
    String late = "E1,GB,brought-forward,2010-07-01,west-mercia,drugs,\n";

    assertThat(unit.upload("groups", Q2, HEADER + late).getFindingsList())
        .filteredOn(finding -> finding.getSeverity() == Severity.ERROR)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getRow()).isEqualTo(2);
          assertThat(finding.getCode()).isEqualTo("BROUGHT_FORWARD_LATE");
          assertThat(finding.getMessage()).contains("2010-11-Q1, whose figures would change");
          assertThat(finding.getRemedy()).contains("send the log of 2010-11-Q1 again");
        });
    assertThat(unit.figures(Q1, null, "RO03")).isEqualTo(before);

    Submission revision =
        author.signOff(
            waiting(
                Q1,
                """
                E1,GA,brought-forward,2010-04-01,west-mercia,drugs,
                E2,GB,brought-forward,2010-04-01,west-mercia,drugs,
                """));
    assertThat(unit.figures(Q1, null, "RO03"))
        .containsEntry("RO03.opening E23000016 2010-11-Q1", 2L);
    assertThat(versions("RO03.opening", Q1).getFirst().getFigure().getSubmission())
        .isEqualTo(revision.getName());
  }

  @Test
  void aLogOfAnEarlierQuarterThatComesLaterMustLeaveOnTheMapWhatTheFirstBroughtForward() {
    String forward = "E1,GA,brought-forward,2010-07-01,west-mercia,drugs,\n";
    author.signOff(waiting(Q2, forward + "E2,GB,mapped,2010-08-01,west-mercia,drugs,\n"));

    assertThat(
            unit.upload(
                    "groups", Q1, HEADER + "E1,GC,brought-forward,2010-04-01,west-mercia,drugs,\n")
                .getFindingsList())
        .filteredOn(finding -> finding.getSeverity() == Severity.ERROR)
        .extracting(Finding::getRow, Finding::getCode)
        .containsExactly(tuple(0, "BROUGHT_FORWARD_LATE"));

    author.signOff(
        waiting(
            Q1,
            """
            E1,GC,brought-forward,2010-04-01,west-mercia,drugs,
            E2,GC,archived,2010-05-01,west-mercia,drugs,dismantled
            E3,GA,mapped,2010-06-01,west-mercia,drugs,
            """));
    assertThat(unit.figures(Q1, null, "RO03", "RO04"))
        .containsEntry("RO03.opening E23000016 2010-11-Q1", 1L)
        .containsEntry("RO03.new E23000016 2010-11-Q1", 1L)
        .containsEntry("RO04 E23000016 2010-11-Q1", 1L)
        .containsEntry("RO03.closing E23000016 2010-11-Q1", 1L);
    assertThat(unit.figures(Q2, null, "RO03", "RO04"))
        .as("GA was mapped in the quarter before and is not counted twice")
        .containsEntry("RO03.opening E23000016 2010-11-Q2", 1L)
        .containsEntry("RO03.closing E23000016 2010-11-Q2", 2L);
  }

  @Test
  void theHistoryOfAStandingFigureBeginsWithWhatWasSentBeforeTheFirstLog() {
    Submission typed =
        author.signOff(
            analyst.submitted(
                Q1,
                """
                measure,period,breakdown,force,value
                RO03.opening,2010-11-Q1,,west-mercia,7
                RO03.new,2010-11-Q1,,west-mercia,2
                RO04,2010-11-Q1,,west-mercia,1
                RO03.closing,2010-11-Q1,,west-mercia,8
                RO03.closing,2010-11-Q1,threat=fraud,west-mercia,8
                """));
    Timestamp logged = author.signOff(waiting(Q1, MAPPED)).getSignOffTime();

    List<FigureVersion> versions = versions("RO03.closing", Q1);
    assertThat(versions)
        .extracting(version -> version.getFigure().getValue().getValue())
        .containsExactly("1", "8");
    assertThat(versions.get(0).hasCountedUntil()).isFalse();
    assertThat(versions.get(1).getFigure().getSubmission()).isEqualTo(typed.getName());
    assertThat(versions.get(1).getCountedUntil()).isEqualTo(logged);
    assertThat(history("RO03.closing", Q1, "threat=fraud"))
        .singleElement()
        .satisfies(version -> assertThat(version.getCountedUntil()).isEqualTo(logged));
  }

  @Test
  void aRecordOfAWorkbookNamesItsSheetAndSoDoesWhatIsFoundInIt() {
    OdsFile workbook =
        new OdsFile()
            .sheet("April", semicolons(HEADER + MAPPED))
            .sheet("May", semicolons(HEADER + MAPPED.replace("E1", "E2")));
    UploadSubmissionResponse refused = upload(Q1, workbook);
    assertThat(refused.getFindingsList())
        .extracting(Finding::getSheet, Finding::getRow, Finding::getCode)
        .contains(tuple("May", 2, "GROUP_ALREADY_MAPPED"));

    OdsFile twice =
        new OdsFile()
            .sheet("April", semicolons(HEADER + MAPPED))
            .sheet("May", semicolons(HEADER + MAPPED.replace("GA", "GB")));
    assertThat(upload(Q1, twice).getFindingsList())
        .filteredOn(finding -> finding.getCode().equals("RECORD_TWICE"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getSheet()).isEqualTo("May");
          assertThat(finding.getMessage())
              .isEqualTo("'E1' already stands in row 2 of the sheet April.");
        });

    OdsFile good =
        new OdsFile()
            .sheet("April", semicolons(HEADER + MAPPED))
            .sheet("May", semicolons(HEADER + MAPPED.replace("E1", "E2").replace("GA", "GB")));
    author.signOff(analyst.submitted(upload(Q1, good)));
    assertThat(
            LogServiceGrpc.newBlockingStub(unit.rpo())
                .listLogRecords(ListLogRecordsRequest.newBuilder().setLog("groups").build())
                .getRecordsList())
        .extracting(record -> record.getCellsOrThrow("ocg"), record -> record.getSheet())
        .containsExactly(tuple("GA", "April"), tuple("GB", "May"));
  }

  private static String semicolons(String csv) {
    return csv.replace(',', ';');
  }

  private UploadSubmissionResponse upload(String quarter, OdsFile workbook) {
    return analyst.upload(
        UploadHeader.newBuilder().setQuarter(quarter).setLog("groups").build(),
        List.of(workbook.bytes()).iterator());
  }

  private List<FigureVersion> versions(String measure, String quarter) {
    return history(measure, quarter, "");
  }

  private List<FigureVersion> history(String measure, String quarter, String breakdown) {
    return FigureServiceGrpc.newBlockingStub(unit.rpo())
        .getFigureHistory(
            GetFigureHistoryRequest.newBuilder()
                .setMeasure(measure)
                .setForce("west-mercia")
                .setPeriod(quarter)
                .setBreakdown(breakdown)
                .build())
        .getVersionsList();
  }
}

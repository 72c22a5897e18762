package oversight.cmpg;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The collision log of the two-force unit: what follows from it, and what it refuses. */
@TestInstance(Lifecycle.PER_CLASS)
class CollisionLogTest {
  private static final String HEADER =
      "investigation,force,opened,collision,severity,failed-to-stop,closed\n";
  private static final String WEST_MIDLANDS = "E23000014";
  private static final String STAFFORDSHIRE = "E23000015";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration cmpg =
      RunningCollaboration.start(
          CmpgApplication.class,
          "cmpg",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/cmpg",
          issuer);

  @AfterAll
  void stop() {
    cmpg.close();
    issuer.close();
  }

  @Test
  void derivesWhatIsCountedByHandAlsoAsAtAnEarlierInstant() {
    List<String> members = List.of(WEST_MIDLANDS, STAFFORDSHIRE);
    Collisions first = new Collisions(1, LocalDate.of(2015, 10, 1), 60, members);
    Submission signed = signOff(upload("2015-16-Q3", first.csv()));
    assertThat(derived("2015-16-Q3", null)).isEqualTo(first.figures());

    Collisions second = new Collisions(2, LocalDate.of(2015, 10, 1), 25, members);
    signOff(upload("2015-16-Q3", second.csv()));
    assertThat(derived("2015-16-Q3", null)).isEqualTo(second.figures());
    assertThat(derived("2015-16-Q3", signed.getSignOffTime())).isEqualTo(first.figures());

    assertThat(
            LogServiceGrpc.newBlockingStub(rpo())
                .listLogRecords(
                    ListLogRecordsRequest.newBuilder()
                        .setLog("collisions")
                        .setFrom("2015-16-Q3")
                        .setTo("2015-16-Q3")
                        .setForce("staffordshire")
                        .build())
                .getRecordsList())
        .hasSize(second.figures().getOrDefault(STAFFORDSHIRE + " ", 0));
  }

  @Test
  void aMemberWithoutAnInvestigationIsZeroAndOthersHaveNoCell() {
    Collisions only = new Collisions(3, LocalDate.of(2014, 7, 1), 5, List.of(WEST_MIDLANDS));
    signOff(upload("2014-15-Q2", only.csv()));

    List<Figure> figures =
        new Clerk(rpo())
            .figures(
                ListFiguresRequest.newBuilder()
                    .setMeasure("CM09")
                    .setFrom("2014-15-Q2")
                    .setTo("2014-15-Q2")
                    .setAnyBreakdown(true)
                    .build());
    assertThat(figures).hasSize(10);
    assertThat(figures)
        .filteredOn(figure -> figure.getForce().equals(STAFFORDSHIRE))
        .hasSize(5)
        .allSatisfy(figure -> assertThat(figure.getValue().getValue()).isEqualTo("0"));
    assertThat(figures).extracting(Figure::getForce).containsOnly(WEST_MIDLANDS, STAFFORDSHIRE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "west-mercia,2015-05-01,,fatal,no, | FORCE_NOT_MEMBER | force",
        "warwickshire,2015-05-01,,fatal,no, | FORCE_NOT_MEMBER | force",
        "essex,2015-05-01,,fatal,no, | FORCE_UNKNOWN | force",
        "staffordshire,2015-07-01,,fatal,no, | PERIOD_OUTSIDE_QUARTER | opened",
        "staffordshire,1 May,,fatal,no, | DATE_UNCLEAR | opened",
        "staffordshire,2015-05-01,2015-05-02,fatal,no, | COLLISION_AFTER_OPENING | collision",
        "staffordshire,2015-05-01,,slight,no, | CHOICE_UNKNOWN | severity",
        "staffordshire,2015-05-01,,fatal,perhaps, | CHOICE_UNKNOWN | failed-to-stop",
        "staffordshire,2015-05-01,,fatal,,  | CELL_MISSING | failed-to-stop",
        "staffordshire,2015-05-01,,fatal,no,2015-04-30 | CLOSED_BEFORE_OPENED | closed"
      })
  void refusesABadRowAndSaysWhere(String row, String code, String column) {
    UploadSubmissionResponse refused = upload("2015-16-Q1", HEADER + "C/1," + row + "\n");

    assertThat(refused.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(refused.getFindingsList())
        .filteredOn(finding -> finding.getSeverityValue() == 3)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getCode()).isEqualTo(code);
          assertThat(finding.getColumn()).isEqualTo(column);
          assertThat(finding.getRow()).isEqualTo(2);
          assertThat(finding.getRemedy()).isNotEmpty();
        });
  }

  @Test
  void beforeTheUnitWasOneOfTwoForcesNobodyBelongedToIt() {
    UploadSubmissionResponse refused =
        upload("2012-13-Q1", HEADER + "C/1,west-midlands,2012-06-30,,fatal,no,\n");

    assertThat(refused.getFindingsList())
        .filteredOn(finding -> finding.getCode().equals("FORCE_NOT_MEMBER"))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.getMessage())
                .isEqualTo(
                    "West Midlands was no member of the Collision Investigation Unit on"
                        + " 2012-06-30."));
    assertThat(upload("2012-13-Q2", HEADER + "C/1,west-midlands,2012-07-01,,fatal,no,\n"))
        .satisfies(taken ->
            assertThat(taken.getSubmission().getState()).isEqualTo(SubmissionState.CHECKED));
  }

  @Test
  void takesNoCountBesideTheLogAndNoLogFromAForce() {
    Collisions log = new Collisions(4, LocalDate.of(2013, 4, 1), 9, List.of(WEST_MIDLANDS));
    signOff(upload("2013-14-Q1", log.csv()));
    assertThat(
            unit()
                .upload(
                    "2013-14-Q1", "measure,period,force,value\nCM09,2013-14-Q1,west-midlands,7\n")
                .getFindingsList())
        .extracting(Finding::getCode)
        .contains("MEASURE_DERIVED");
    Clerk force = new Clerk(as("analyst.staffordshire", "staffordshire", "analyst"));
    assertThat(Refused.by(() -> force.upload(header("2013-14-Q1"), log.csv())).reason())
        .isEqualTo("PERMISSION_DENIED");
  }

  private Map<String, Integer> derived(String quarter, @Nullable Timestamp asOf) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder()
            .setMeasure("CM09")
            .setFrom(quarter)
            .setTo(quarter)
            .setAnyBreakdown(true);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    Map<String, Integer> found = new TreeMap<>();
    for (Figure figure : new Clerk(rpo()).figures(request.build())) {
      int value = new BigDecimal(figure.getValue().getValue()).intValueExact();
      if (value != 0) {
        found.put(figure.getForce() + " " + figure.getBreakdown(), value);
      }
    }
    return found;
  }

  private Submission signOff(UploadSubmissionResponse received) {
    assertThat(received.getFindingsList()).noneMatch(finding -> finding.getSeverityValue() == 3);
    Clerk author = new Clerk(as("author.cmpg", "cmpg", "author"));
    return author.signOff(unit().submit(received.getSubmission()));
  }

  private UploadSubmissionResponse upload(String quarter, String csv) {
    return unit().upload(header(quarter), csv);
  }

  private static UploadHeader header(String quarter) {
    return UploadHeader.newBuilder().setQuarter(quarter).setLog("collisions").build();
  }

  private Clerk unit() {
    return new Clerk(as("analyst.cmpg", "cmpg", "analyst"));
  }

  private Channel rpo() {
    return as("rpo", "regional-policy", "rpo");
  }

  private Channel as(String username, String organisation, String role) {
    return cmpg.as(issuer.token(username, organisation, role));
  }
}

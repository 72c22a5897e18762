package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Figure;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListLogRecordsRequest;
import oversight.returns.v1.ListLogRecordsResponse;
import oversight.returns.v1.LogServiceGrpc;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.testing.TestIssuer;

/** The call log: every figure that follows from it, against the same counted by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class CallLogTest {
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

  @Test
  void derivesWhatIsCountedByHandAlsoAsAtAnEarlierInstant() {
    Calls first = new Calls(1, LocalDate.of(2015, 10, 1), LocalDate.of(2015, 12, 31), 4000);
    Submission signed = signOff(upload("2015-16-Q3", first.csv()));

    assertThat(derived("2015-16-Q3", null)).isEqualTo(first.figures());
    assertThat(signed.getRows()).isEqualTo(first.size());
    assertThat(signed.getLog()).isEqualTo("calls");

    Calls second = new Calls(2, LocalDate.of(2015, 10, 5), LocalDate.of(2015, 12, 20), 1000);
    signOff(upload("2015-16-Q3", second.csv()));

    assertThat(derived("2015-16-Q3", null)).isEqualTo(second.figures());
    assertThat(derived("2015-16-Q3", signed.getSignOffTime())).isEqualTo(first.figures());
  }

  @Test
  void countsInTheMonthOfTheRequestByTheClockOfTheUnitedKingdom() {
    Calls calls = new Calls(3, LocalDate.of(2014, 3, 29), LocalDate.of(2014, 3, 31), 300);
    signOff(upload("2013-14-Q4", calls.csv()));
    Calls summer = new Calls(4, LocalDate.of(2014, 4, 1), LocalDate.of(2014, 4, 2), 300);
    signOff(upload("2014-15-Q1", summer.csv()));

    assertThat(derived("2013-14-Q4", null)).isEqualTo(calls.figures());
    assertThat(derived("2014-15-Q1", null)).isEqualTo(summer.figures());
  }

  @Test
  void aMonthWithoutCallsIsZeroAndNotMissing() {
    Calls calls = new Calls(5, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 1, 31), 50);
    signOff(upload("2015-16-Q4", calls.csv()));

    assertThat(
            new Clerk(rpo())
                .figures(
                    ListFiguresRequest.newBuilder()
                        .setMeasure("NP02")
                        .setFrom("2016-02")
                        .setTo("2016-03")
                        .build()))
        .hasSize(8)
        .allSatisfy(figure -> assertThat(figure.getValue().getValue()).isEqualTo("0"));
  }

  @Test
  void leadsFromAFigureToItsRecords() {
    Calls calls = new Calls(6, LocalDate.of(2014, 7, 1), LocalDate.of(2014, 9, 30), 700);
    Submission signed = signOff(upload("2014-15-Q2", calls.csv()));
    ListLogRecordsResponse page =
        LogServiceGrpc.newBlockingStub(rpo())
            .listLogRecords(
                ListLogRecordsRequest.newBuilder()
                    .setLog("calls")
                    .setFrom("2014-07")
                    .setTo("2014-09")
                    .setPageSize(500)
                    .build());
    ListLogRecordsResponse rest =
        LogServiceGrpc.newBlockingStub(rpo())
            .listLogRecords(
                ListLogRecordsRequest.newBuilder()
                    .setLog("calls")
                    .setFrom("2014-07")
                    .setTo("2014-09")
                    .setPageToken(page.getNextPageToken())
                    .build());

    assertThat(page.getRecordsList())
        .hasSize(500)
        .allSatisfy(record -> assertThat(record.getSubmission()).isEqualTo(signed.getName()));
    assertThat(rest.getRecordsList()).hasSize(200);
    assertThat(rest.getNextPageToken()).isEmpty();
    assertThat(page.getRecords(0).getCellsMap())
        .containsKeys("call", "force", "priority", "requested", "outcome");
  }

  @Test
  void refusesACallTwiceAndSaysWhere() {
    String csv = new Calls(7, LocalDate.of(2015, 4, 1), LocalDate.of(2015, 6, 30), 20).csv();
    String again = csv + csv.lines().skip(3).findFirst().orElseThrow() + "\n";
    UploadSubmissionResponse refused = upload("2015-16-Q1", again);

    assertThat(refused.getSubmission().getState()).isEqualTo(SubmissionState.REJECTED);
    assertThat(refused.getFindingsList())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getCode()).isEqualTo("RECORD_TWICE");
          assertThat(finding.getRow()).isEqualTo(22);
          assertThat(finding.getMessage()).contains("row 4");
        });
  }

  @Test
  void takesNoFigureBesideTheLogThatItFollowsFrom() {
    Calls calls = new Calls(8, LocalDate.of(2014, 10, 1), LocalDate.of(2014, 12, 31), 60);
    signOff(upload("2014-15-Q3", calls.csv()));
    UploadSubmissionResponse refused =
        analyst()
            .upload("2014-15-Q3", "measure,period,force,value\nNP02,2014-10,staffordshire,7\n");

    assertThat(refused.getFindingsList()).extracting(Finding::getCode).contains("MEASURE_DERIVED");
    Submission charges =
        analyst()
            .submitted(
                "2014-15-Q3", "measure,period,force,value\nNP08,2014-15-Q3,staffordshire,7\n");
    author().signOff(charges);

    assertThat(derived("2014-15-Q3", null)).isEqualTo(calls.figures());
  }

  private Submission signOff(UploadSubmissionResponse received) {
    assertThat(received.getFindingsList()).noneMatch(finding -> finding.getSeverityValue() == 3);
    return author().signOff(analyst().submitted(received));
  }

  private UploadSubmissionResponse upload(String quarter, String csv) {
    return analyst()
        .upload(UploadHeader.newBuilder().setQuarter(quarter).setLog("calls").build(), csv);
  }

  private Map<String, Long> derived(
      String quarter, @org.jspecify.annotations.Nullable Timestamp asOf) {
    ListFiguresRequest.Builder request =
        ListFiguresRequest.newBuilder()
            .setFrom(quarter)
            .setTo(quarter)
            .setAnyBreakdown(true)
            .setPageSize(50_000);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    List<Figure> figures = new Clerk(rpo()).figures(request.build());
    Map<String, Long> found = new TreeMap<>();
    for (Figure figure : figures) {
      long value = new BigDecimal(figure.getValue().getValue()).longValueExact();
      if (value != 0 && !figure.getMeasure().equals("NP08")) {
        found.put(
            (figure.getMeasure()
                    + " "
                    + figure.getForce()
                    + " "
                    + figure.getPeriod()
                    + " "
                    + figure.getBreakdown())
                .strip(),
            value);
      }
    }
    return found;
  }

  private Clerk analyst() {
    return new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
  }

  private Clerk author() {
    return new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
  }

  private Channel rpo() {
    return npas.as(issuer.token("rpo", "regional-policy", "rpo"));
  }
}

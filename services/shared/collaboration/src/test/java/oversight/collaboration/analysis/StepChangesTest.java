package oversight.collaboration.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.ListStepChangesRequest;
import oversight.returns.v1.StepChange;
import oversight.returns.v1.StepSuggestion;
import oversight.returns.v1.SuggestStepChangesRequest;
import oversight.returns.v1.WithdrawStepChangeRequest;

/** A step change from suggestion to withdrawal; both stay on record for ever. */
class StepChangesTest {
  private static final String MEASURE = "CM03.tests";
  private static final String FORCE = "staffordshire";

  @BeforeAll
  static void figures() {
    BreathTests.supplied();
  }

  private static AnalysisServiceBlockingStub author() {
    return AnalysisServiceGrpc.newBlockingStub(
        Cmpg.SERVICE.as(Cmpg.ISSUER.token("author.cmpg", "cmpg", "author")));
  }

  private static Analysis analysis(Instant asOf) {
    return author()
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder()
                .setMeasure(MEASURE)
                .setForce(FORCE)
                .setTo("2011-03")
                .setAsOf(
                    Timestamp.newBuilder()
                        .setSeconds(asOf.getEpochSecond())
                        .setNanos(asOf.getNano()))
                .build());
  }

  private static int processes(Analysis analysis) {
    return (int)
        analysis.getPointsList().stream().map(AnalysisPoint::getProcess).distinct().count();
  }

  private static AcceptStepChangeRequest.Builder accept(String period) {
    return AcceptStepChangeRequest.newBuilder()
        .setMeasure(MEASURE)
        .setForce(FORCE)
        .setPeriod(period)
        .setReason("A new campaign began.");
  }

  @Test
  void anAcceptedStepChangeCutsTheProcessFromThenOnAndAWithdrawnOneDidWhileItCounted() {
    Instant before = Instant.now();
    StepChange accepted = author().acceptStepChange(accept("2008-10").build());
    Instant between = Instant.now();
    assertThat(processes(analysis(before))).isEqualTo(1);
    Analysis cut = analysis(between);
    assertThat(processes(cut)).isEqualTo(2);
    assertThat(cut.getStepChangesList())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.getReason()).isEqualTo("A new campaign began.");
          assertThat(step.getFromDate()).isEqualTo("2008-10-01");
          assertThat(step.hasEvidence()).as("given by a person").isFalse();
        });
    assertThat(
            cut.getPointsList().stream()
                .filter(point -> point.getProcess() == 2)
                .findFirst()
                .orElseThrow()
                .getPeriod())
        .isEqualTo("2008-10");
    assertThat(Refused.by(() -> author().acceptStepChange(accept("2008-10").build())).reason())
        .as("the same again")
        .isEqualTo("STALE_ETAG");

    StepChange withdrawn =
        author()
            .withdrawStepChange(
                WithdrawStepChangeRequest.newBuilder()
                    .setName(accepted.getName())
                    .setReason("It was the weather.")
                    .build());
    assertThat(withdrawn.getWithdrawnBy()).isEqualTo("author.cmpg");
    assertThat(processes(analysis(Instant.now()))).isEqualTo(1);
    assertThat(processes(analysis(between))).as("as at then").isEqualTo(2);
    assertThat(
            Refused.by(() ->
                    author()
                        .withdrawStepChange(
                            WithdrawStepChangeRequest.newBuilder()
                                .setName(accepted.getName())
                                .setReason("Again.")
                                .build()))
                .reason())
        .isEqualTo("STALE_ETAG");
    assertThat(
            author()
                .listStepChanges(ListStepChangesRequest.newBuilder().setMeasure(MEASURE).build())
                .getStepChangesList())
        .contains(withdrawn);
  }

  /** Two years about 102 offences a month, then two about 62. */
  private static void offencesThatFall() {
    FinancialQuarter quarter = new FinancialQuarter(2001, 1);
    for (int number = 0; number < 16; number++) {
      int level = number < 8 ? 100 : 60;
      StringBuilder rows = new StringBuilder("measure,period,value,note\n");
      quarter
          .months()
          .forEach(month ->
              rows.append(
                  "CM02,%s,%d,Checked.\n"
                      .formatted(month.id(), level + 4 * (month.lastMonth().getMonthValue() % 2))));
      Cmpg.approver("warwickshire")
          .signOff(Cmpg.analyst("warwickshire").submitted(quarter.id(), rows.toString()));
      quarter = quarter.next();
    }
  }

  @Test
  void whatIsFoundIsAcceptedOnlyAsItWasRead() {
    offencesThatFall();
    StepSuggestion found =
        author()
            .suggestStepChanges(
                SuggestStepChangesRequest.newBuilder()
                    .setMeasure("CM02")
                    .setForce("warwickshire")
                    .build())
            .getSuggestions(0);
    assertThat(found.getPeriod()).isEqualTo("2003-04");
    assertThat(found.getEvidence().getUp()).isFalse();
    assertThat(found.getEvidence().getMeanBefore().getValue()).isEqualTo("102");
    assertThat(found.getEvidence().getMeanAfter().getValue()).isEqualTo("62");
    AcceptStepChangeRequest.Builder request =
        AcceptStepChangeRequest.newBuilder()
            .setMeasure("CM02")
            .setForce("warwickshire")
            .setPeriod(found.getPeriod())
            .setReason("Fewer are recorded.");
    assertThat(
            Refused.by(() -> author().acceptStepChange(request.setEtag("0123").build())).reason())
        .isEqualTo("STALE_ETAG");
    StepChange accepted = author().acceptStepChange(request.setEtag(found.getEtag()).build());
    assertThat(accepted.getEvidence()).isEqualTo(found.getEvidence());
  }

  @Test
  void aReasonThatNamesAPersonIsRefusedAndNotRepeated() {
    String mark = "BD51 SMR";
    Refused accepting =
        Refused.by(() ->
            author()
                .acceptStepChange(
                    accept("2009-02").setReason("Since " + mark + " was seized.").build()));
    assertThat(accepting.reason()).isEqualTo("PERSONAL_DATA");
    assertThat(accepting.toString()).contains("reason").doesNotContain(mark);

    StepChange accepted = author().acceptStepChange(accept("2009-03").build());
    WithdrawStepChangeRequest.Builder withdrawal =
        WithdrawStepChangeRequest.newBuilder().setName(accepted.getName());
    Refused withdrawing =
        Refused.by(() ->
            author()
                .withdrawStepChange(withdrawal.setReason("Ask jo.bloggs@example.com.").build()));
    assertThat(withdrawing.reason()).isEqualTo("PERSONAL_DATA");
    assertThat(withdrawing.toString()).doesNotContain("bloggs");
    author().withdrawStepChange(withdrawal.setReason("It was the weather.").build());
  }

  @Test
  void aPeriodThatTheSeriesDoesNotHaveIsRefused() {
    assertThat(Refused.by(() -> author().acceptStepChange(accept("1999-10").build())).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> author().acceptStepChange(accept("2006-04").build())).reason())
        .as("where it begins")
        .isEqualTo("INVALID_FIELD");
  }

  @Test
  void theDatabaseItselfLetsNobodyElseDecide() throws SQLException {
    try (Connection connection = Cmpg.SERVICE.database().connectAsApp();
        Statement statement = connection.createStatement()) {
      statement.execute("set oversight.roles = 'author'");
      statement.execute("set oversight.username = 'author.rocu'");
      statement.execute("set oversight.organisation = 'rocu'");
      String insert =
          "insert into step_change (id, measure, force, period, from_date, reason, accepted_by)"
              + " values ('x', 'CM03', '', '2008-10', '2008-10-01', 'why', 'author.rocu')";
      Assertions.assertThatThrownBy(() -> statement.execute(insert))
          .hasMessageContaining("row-level security");
      Assertions.assertThatThrownBy(() -> statement.execute("delete from step_change"))
          .hasMessageContaining("permission denied");
      Assertions.assertThatThrownBy(() -> statement.execute("update step_change set reason = 'x'"))
          .hasMessageContaining("permission denied");
    }
  }
}

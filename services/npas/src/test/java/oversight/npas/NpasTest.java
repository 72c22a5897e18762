package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Channel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.AccessTable;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.collaboration.running.SharedRequests;
import oversight.npas.v1.AvailabilityServiceGrpc;
import oversight.npas.v1.BudgetServiceGrpc;
import oversight.npas.v1.CallServiceGrpc;
import oversight.npas.v1.ChargingServiceGrpc;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.CountCancellationsRequest;
import oversight.npas.v1.CountDiversionsRequest;
import oversight.npas.v1.ForceCharge;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.npas.v1.GetBudgetRequest;
import oversight.npas.v1.GetCallRequest;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ListCallsRequest;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.Finding;
import oversight.returns.v1.Symbol;
import oversight.testing.TestIssuer;

/** The air service's own part: who used and paid what, and the time before it served the region. */
@TestInstance(Lifecycle.PER_CLASS)
class NpasTest {
  private static final Map<String, Integer> CALLS_A_MONTH =
      new TreeMap<>(
          Map.of("staffordshire", 10, "warwickshire", 5, "west-mercia", 15, "west-midlands", 20));

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);

  @BeforeAll
  void theServiceSuppliesACalendarYearOfCallsAndAFinancialYearOfCharges() {
    sign("2013-14-Q2", "NP02,2013-09,,7\n");
    Map<String, List<String>> quarters =
        Map.of(
            "2013-14-Q4", List.of("2014-01", "2014-02", "2014-03"),
            "2014-15-Q1", List.of("2014-04", "2014-05", "2014-06"),
            "2014-15-Q2", List.of("2014-07", "2014-08", "2014-09"),
            "2014-15-Q3", List.of("2014-10", "2014-11", "2014-12"));
    quarters.forEach((quarter, months) -> {
      StringBuilder rows = new StringBuilder();
      CALLS_A_MONTH.forEach((force, calls) ->
          months.forEach(month -> rows.append("NP02,%s,%s,%d\n".formatted(month, force, calls))));
      sign(quarter, rows.toString());
    });
    for (int quarter = 1; quarter <= 4; quarter++) {
      StringBuilder rows = new StringBuilder();
      for (String force : CALLS_A_MONTH.keySet()) {
        rows.append("NP08,2015-16-Q%d,%s,£100\n".formatted(quarter, force));
      }
      sign("2015-16-Q" + quarter, rows.toString());
    }
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  private void sign(String quarter, String rows) {
    Clerk analyst = new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
    Clerk author = new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
    author.signOff(analyst.submitted(quarter, "measure,period,force,value\n" + rows));
  }

  private Channel rpo() {
    return npas.as(issuer.token("rpo", "regional-policy", "rpo"));
  }

  private ChargingYear charging(String year) {
    return ChargingServiceGrpc.newBlockingStub(rpo())
        .getChargingYear(GetChargingYearRequest.newBuilder().setFinancialYear(year).build());
  }

  @Test
  void sharesOfTheChargeAreHeldAgainstSharesOfTheCallsOfTheYearBefore() {
    ChargingYear year = charging("2015-16");
    assertThat(year.getChargingYear()).contains("2014");
    assertThat(year.getTotalCalls().getValue()).isEqualTo("600");
    assertThat(year.getTotalCharge().getValue()).isEqualTo("1600");
    assertThat(year.getDenominator())
        .isEqualTo("Staffordshire, Warwickshire, West Mercia and West Midlands");
    assertThat(year.getNotesList()).isEmpty();
    assertThat(year.getForcesList())
        .extracting(force ->
            force.getTitle()
                + " "
                + force.getCalls().getValue()
                + " "
                + force.getShareOfCalls().getValue()
                + " "
                + force.getShareOfCharge().getValue()
                + " "
                + force.getGap().getValue())
        .containsExactly(
            "Staffordshire 120 20 25 5",
            "Warwickshire 60 10 25 15",
            "West Mercia 180 30 25 -5",
            "West Midlands 240 40 25 -15");
  }

  @Test
  void aYearThatIsNotCompleteSaysWhatIsMissingAndSharesNothing() {
    ChargingYear year = charging("2014-15");
    assertThat(year.hasTotalCalls()).isFalse();
    assertThat(year.getForcesList()).noneMatch(ForceCharge::hasGap);
    assertThat(year.getNotesList()).hasSize(8);
    assertThat(Refused.by(() -> charging("2015-16-Q3")).reason()).isEqualTo("PERIOD_UNCLEAR");
  }

  @Test
  void aFigureOfAForceBeforeTheHandoverIsRefused() {
    Clerk force = new Clerk(npas.as(issuer.token("analyst.wm", "west-mercia", "analyst")));
    assertThat(
            force
                .upload("2013-14-Q2", "measure,period,value\nNP08,2013-14-Q2,100\n")
                .getFindingsList())
        .extracting(Finding::getRow, Finding::getColumn, Finding::getCode)
        .contains(tuple(2, "force", "FORCE_NOT_MEMBER"));
    assertThat(
            force
                .upload("2013-14-Q3", "measure,period,value\nNP08,2013-14-Q3,100\n")
                .getSubmission()
                .getErrors())
        .as("a member on any day of the quarter")
        .isZero();
  }

  @Test
  void whoWasNoMemberShowsNotApplicable() {
    AnalysisPoint before =
        AnalysisServiceGrpc.newBlockingStub(rpo())
            .analyseMeasure(
                AnalyseMeasureRequest.newBuilder()
                    .setMeasure("NP02")
                    .setForce("west-mercia")
                    .setTo("2013-09")
                    .build())
            .getPoints(0);
    assertThat(before.getSymbol()).isEqualTo(Symbol.NOT_APPLICABLE);
    assertThat(before.getDisplay()).isEqualTo("[z]");
    assertThat(before.getNote()).contains("was no member");
  }

  @Test
  void itsOwnCallsAreOpenToWhomTheTableSays() {
    AccessTable access =
        SharedRequests.in(new AccessTable(npas, issuer), "npas")
            .with(
                ChargingServiceGrpc.getGetChargingYearMethod(),
                GetChargingYearRequest.newBuilder().setFinancialYear("2015-16").build())
            .with(
                ChargingServiceGrpc.getGetChargesMethod(),
                GetChargesRequest.newBuilder().setFinancialYear("2015-16").build())
            .with(BudgetServiceGrpc.getGetBudgetMethod(), GetBudgetRequest.getDefaultInstance())
            .with(CallServiceGrpc.getListCallsMethod(), ListCallsRequest.getDefaultInstance())
            .with(
                CallServiceGrpc.getGetCallMethod(),
                GetCallRequest.newBuilder().setName("collaborations/npas/calls/none").build())
            .with(
                CallServiceGrpc.getGetResponseTimesMethod(),
                GetResponseTimesRequest.getDefaultInstance())
            .with(
                CallServiceGrpc.getCountCancellationsMethod(),
                CountCancellationsRequest.getDefaultInstance())
            .with(
                CallServiceGrpc.getCountDiversionsMethod(),
                CountDiversionsRequest.getDefaultInstance())
            .with(
                AvailabilityServiceGrpc.getGetAvailabilityMethod(),
                GetAvailabilityRequest.getDefaultInstance());
    assertThat(access.table("npas").lines())
        .contains(
            "GetChargingYear + + + + + + + - - -",
            "GetCharges + + + + + + + - - -",
            "GetBudget + + + + + + + - - -",
            "ListCalls + + + + + + + - - -",
            "GetCall + + + + + + + - - -",
            "GetResponseTimes + + + + + + + - - -",
            "CountCancellations + + + + + + + - - -",
            "CountDiversions + + + + + + + - - -",
            "GetAvailability + + + + + + + - - -");
    assertThat(access.openToAnybody()).containsExactly("GetPublicReport", "ListPublicReports");
  }
}

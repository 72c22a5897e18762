package oversight.npas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import io.grpc.Channel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.npas.v1.Budget;
import oversight.npas.v1.BudgetLine;
import oversight.npas.v1.BudgetServiceGrpc;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingServiceGrpc;
import oversight.npas.v1.ForceCharges;
import oversight.npas.v1.GetBudgetRequest;
import oversight.npas.v1.GetChargesRequest;
import oversight.returns.v1.FixedShare;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.SharingBasis;
import oversight.returns.v1.Submission;
import oversight.returns.v1.UploadHeader;
import oversight.testing.TestIssuer;

/** What is budgeted, what each force owes by its use, was charged and has booked. */
@TestInstance(Lifecycle.PER_CLASS)
class MoneyOfNpasTest {
  private static final Map<String, String> SLUGS =
      Map.of(
          "E23000014", "west-midlands",
          "E23000015", "staffordshire",
          "E23000016", "west-mercia",
          "E23000017", "warwickshire");
  private static final String HEADER = "line,title,as-at,side,shared,budget,forecast,actual,note\n";

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration npas =
      RunningCollaboration.start(
          NpasApplication.class,
          "npas",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/npas",
          issuer);
  private final Calls calls =
      new Calls(99, LocalDate.of(2014, 1, 1), LocalDate.of(2014, 12, 31), 1200);
  private Timestamp afterTheFirstStatement = Timestamp.getDefaultInstance();

  @BeforeAll
  void aYearOfCallsAndTheNextYearsMoney() {
    log("2013-14-Q4", "calls", of(1, 3));
    log("2014-15-Q1", "calls", of(4, 6));
    log("2014-15-Q2", "calls", of(7, 9));
    log("2014-15-Q3", "calls", of(10, 12));
    afterTheFirstStatement =
        log(
                "2015-16-Q1",
                "budget",
                HEADER
                    + "crew,Crews,2015-06-30,cost,yes,600000,600000,150000,\n"
                    + "fuel,Fuel,2015-06-30,cost,yes,400000.01,420000,100000,\n")
            .getSignOffTime();
    log(
        "2015-16-Q3",
        "budget",
        HEADER
            + "crew,Crews,2015-12-31,cost,yes,600000,630000,480000,\n"
            + "fuel,Fuel,2015-12-31,cost,yes,400000.01,380000,290000,\n"
            + "sales,Sale of an aircraft,2015-12-31,income,yes,50000,50000,0,\n"
            + "office,Head office,2015-12-31,cost,no,75000,75000,50000,\n");
    for (int quarter = 1; quarter <= 4; quarter++) {
      String period = "2015-16-Q" + quarter;
      StringBuilder rows = new StringBuilder("measure,period,force,value\n");
      SLUGS.values().forEach(slug -> rows.append("NP08,%s,%s,60000\n".formatted(period, slug)));
      unit().signOff(analyst().submitted(period, rows.toString()));
      Clerk supplier = new Clerk(npas.as(issuer.token("analyst.wm", "west-mercia", "analyst")));
      Clerk approver = new Clerk(npas.as(issuer.token("approver.wm", "west-mercia", "approver")));
      approver.signOff(
          supplier.submitted(
              period,
              "measure,period,value\nNP08,%s,%d\n"
                  .formatted(period, quarter == 4 ? 59000 : 60000)));
    }
  }

  private String of(int firstMonth, int lastMonth) {
    return calls
        .between(
            LocalDate.of(2014, firstMonth, 1),
            LocalDate.of(2014, lastMonth, 1).plusMonths(1).minusDays(1))
        .csv();
  }

  @AfterAll
  void stop() {
    npas.close();
    issuer.close();
  }

  private Submission log(String quarter, String log, String csv) {
    return unit()
        .signOff(
            analyst()
                .submitted(
                    analyst()
                        .upload(
                            UploadHeader.newBuilder().setQuarter(quarter).setLog(log).build(),
                            csv)));
  }

  @Test
  void theLatestStatementIsHeldAgainstItsForecast() {
    Budget budget = budget(GetBudgetRequest.getDefaultInstance());

    assertThat(budget.getFinancialYear()).isEqualTo("2015-16");
    assertThat(budget.getQuarter()).isEqualTo("2015-16-Q3");
    assertThat(budget.getLinesList())
        .extracting(BudgetLine::getLine)
        .containsExactly("crew", "fuel", "sales", "office");
    assertThat(budget.getLines(0).getAmounts().getVariance().getValue()).isEqualTo("30000");
    assertThat(number(budget.getLines(0).getAmounts().getVariancePercent()))
        .isEqualByComparingTo("5");
    assertThat(number(budget.getLines(0).getAmounts().getSpentPercent()))
        .isEqualByComparingTo("80");
    assertThat(number(budget.getNet().getBudget())).isEqualByComparingTo("1025000.01");
    assertThat(number(budget.getNet().getForecast())).isEqualByComparingTo("1035000");
    assertThat(number(budget.getShared().getBudget())).isEqualByComparingTo("950000.01");
    assertThat(budget.getStatementsList())
        .extracting(statement -> statement.getQuarter())
        .containsExactly("2015-16-Q1", "2015-16-Q3");
  }

  @Test
  void asAtAnEarlierInstantTheEarlierStatementCounts() {
    Budget budget = budget(GetBudgetRequest.newBuilder().setAsOf(afterTheFirstStatement).build());

    assertThat(budget.getQuarter()).isEqualTo("2015-16-Q1");
    assertThat(number(budget.getNet().getBudget())).isEqualByComparingTo("1000000.01");
    assertThat(
            budget(GetBudgetRequest.newBuilder().setFinancialYear("2014-15").build())
                .getNotesList())
        .hasSize(1);
  }

  @Test
  void theSharedBudgetIsDividedByAttendedCallsOfTheYearBeforeToThePenny() {
    Charges charges = charges(GetChargesRequest.newBuilder().setFinancialYear("2015-16").build());
    Map<String, Long> attended = new TreeMap<>();
    calls.all().stream()
        .filter(call -> call.onScene() != null)
        .forEach(call -> attended.merge(call.attendedFor(), 1L, Long::sum));
    BigDecimal all =
        BigDecimal.valueOf(attended.values().stream().mapToLong(Long::longValue).sum());

    assertThat(number(charges.getAmount())).isEqualByComparingTo("950000.01");
    assertThat(charges.getAmountSource()).contains("budget");
    assertThat(charges.getFormula()).isEqualTo("use");
    assertThat(charges.getChargingYear()).contains("2014");
    assertThat(charges.getForcesList())
        .hasSize(4)
        .allSatisfy(force -> {
          long used = attended.getOrDefault(force.getForce(), 0L);
          BigDecimal exact =
              new BigDecimal("950000.01")
                  .multiply(BigDecimal.valueOf(used))
                  .divide(all, java.math.MathContext.DECIMAL128);
          assertThat(force.getCalls().getValue()).isEqualTo(String.valueOf(used));
          assertThat(number(force.getDue()).subtract(exact).abs())
              .isLessThan(new BigDecimal("0.01"));
          assertThat(number(force.getCharged())).isEqualByComparingTo("240000");
          assertThat(number(force.getAboveDue()))
              .isEqualByComparingTo(number(force.getCharged()).subtract(number(force.getDue())));
        });
    assertThat(
            charges.getForcesList().stream()
                .map(force -> number(force.getDue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("950000.01");
  }

  @Test
  void bothSidesAreHeldAgainstEachOther() {
    Charges charges = charges(GetChargesRequest.newBuilder().setFinancialYear("2015-16").build());
    ForceCharges westMercia =
        charges.getForcesList().stream()
            .filter(force -> force.getForce().equals("E23000016"))
            .findFirst()
            .orElseThrow();

    assertThat(number(westMercia.getBooked())).isEqualByComparingTo("239000");
    assertThat(number(westMercia.getSidesDifferBy())).isEqualByComparingTo("1000");
    assertThat(charges.getForcesList())
        .filteredOn(force -> !force.getForce().equals("E23000016"))
        .noneMatch(ForceCharges::hasBooked);
  }

  @Test
  void anotherFormulaAndAmountCanBeTried() {
    FormulaOverride.Builder fixed = FormulaOverride.newBuilder().setBasis(SharingBasis.FIXED);
    List.of("west-midlands", "staffordshire", "west-mercia", "warwickshire")
        .forEach(force ->
            fixed.addShares(
                FixedShare.newBuilder()
                    .setForce(force)
                    .setPercent(Decimal.newBuilder().setValue("25"))));
    GetChargesRequest request =
        GetChargesRequest.newBuilder()
            .setFinancialYear("2015-16")
            .setAmount(Decimal.newBuilder().setValue("100.02"))
            .setFormula(fixed)
            .build();

    assertThat(charges(request).getForcesList())
        .extracting(force -> force.getDue().getValue())
        .containsExactlyInAnyOrder("25.00", "25.00", "25.01", "25.01");
    assertThat(
            Refused.by(() ->
                    charges(
                        request.toBuilder()
                            .setFormula(fixed.clone().removeShares(0).build())
                            .build()))
                .reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(
            Refused.by(() ->
                    charges(
                        request.toBuilder()
                            .setAmount(Decimal.newBuilder().setValue("1.005"))
                            .build()))
                .message())
        .contains("1.005");
  }

  @Test
  void aYearOfWhichNothingCountsSaysSo() {
    Charges charges = charges(GetChargesRequest.newBuilder().setFinancialYear("2019-20").build());

    assertThat(charges.hasAmount()).isFalse();
    assertThat(charges.getForcesList()).hasSize(4).noneMatch(ForceCharges::hasDue);
    assertThat(charges.getNotesList()).anyMatch(note -> note.contains("not on record"));
  }

  private static BigDecimal number(Decimal decimal) {
    return new BigDecimal(decimal.getValue());
  }

  private Budget budget(GetBudgetRequest request) {
    return BudgetServiceGrpc.newBlockingStub(rpo()).getBudget(request);
  }

  private Charges charges(GetChargesRequest request) {
    return ChargingServiceGrpc.newBlockingStub(rpo()).getCharges(request);
  }

  private Channel rpo() {
    return npas.as(issuer.token("rpo", "regional-policy", "rpo"));
  }

  private Clerk analyst() {
    return new Clerk(npas.as(issuer.token("analyst.npas", "npas", "analyst")));
  }

  private Clerk unit() {
    return new Clerk(npas.as(issuer.token("author.npas", "npas", "author")));
  }
}

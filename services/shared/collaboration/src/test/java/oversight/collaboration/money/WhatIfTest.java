package oversight.collaboration.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Cmpg;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceBlockingStub;
import oversight.returns.v1.FixedShare;
import oversight.returns.v1.FormulaOverride;
import oversight.returns.v1.GetValueForMoneyRequest;
import oversight.returns.v1.MembershipChange;
import oversight.returns.v1.MembershipMove;
import oversight.returns.v1.SharingBasis;
import oversight.returns.v1.ValueForMoney;
import oversight.returns.v1.ValueForMoneyLine;
import oversight.returns.v1.WhatIfAnswer;
import oversight.returns.v1.WhatIfBill;
import oversight.returns.v1.WhatIfRequest;

/** The motorway group's cost of 2007/08 (366 days): West Midlands pays half, two pay a quarter. */
class WhatIfTest {
  private static final Map<String, Integer> PAID_A_QUARTER =
      new TreeMap<>(
          Map.of("staffordshire", 62_500, "west-mercia", 62_500, "west-midlands", 125_000));
  private static final Map<String, Integer> ARRESTS_A_MONTH =
      new TreeMap<>(Map.of("staffordshire", 30, "west-mercia", 20, "west-midlands", 50));

  @BeforeAll
  static void aYearOfContributionsAndArrests() {
    Clerk analyst = Cmpg.analyst("cmpg");
    FinancialQuarter quarter = new FinancialQuarter(2007, 1);
    for (int number = 0; number < 4; number++) {
      FinancialQuarter of = quarter;
      StringBuilder rows = new StringBuilder("measure,period,force,value\n");
      PAID_A_QUARTER.forEach(
          (force, paid) -> rows.append("CM12.paid,%s,%s,%d\n".formatted(of.id(), force, paid)));
      ARRESTS_A_MONTH.forEach((force, arrests) ->
          of.months()
              .forEach(
                  month -> rows.append("CM07,%s,%s,%d\n".formatted(month.id(), force, arrests))));
      Cmpg.author().signOff(analyst.submitted(quarter.id(), rows.toString()));
      quarter = quarter.next();
    }
  }

  private static AnalysisServiceBlockingStub service() {
    return AnalysisServiceGrpc.newBlockingStub(
        Cmpg.SERVICE.as(Cmpg.ISSUER.token("pcc.west-mercia", "pcc-west-mercia", "pcc")));
  }

  private static WhatIfRequest.Builder request(String force, MembershipMove move, String date) {
    return WhatIfRequest.newBuilder()
        .setYear("2007-08")
        .addChanges(MembershipChange.newBuilder().setForce(force).setMove(move).setDate(date));
  }

  private static FormulaOverride fixed(String... shares) {
    FormulaOverride.Builder formula = FormulaOverride.newBuilder().setBasis(SharingBasis.FIXED);
    for (String share : shares) {
      String[] parts = share.split(" ", -1);
      formula.addShares(
          FixedShare.newBuilder()
              .setForce(parts[0])
              .setPercent(Decimal.newBuilder().setValue(parts[1])));
    }
    return formula.build();
  }

  private static WhatIfBill bill(WhatIfAnswer answer, String title) {
    return answer.getBillsList().stream()
        .filter(bill -> bill.getTitle().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesOfCostStandBesideSharesOfUse() {
    ValueForMoney value =
        service()
            .getValueForMoney(
                GetValueForMoneyRequest.newBuilder().setFrom("2007-08").setTo("2007-08").build());
    assertThat(value.getFormula()).isEqualTo("fixed");
    assertThat(value.getAgreedPercentagesList())
        .extracting(Decimal::getValue)
        .containsExactly("50", "25", "25");
    ValueForMoneyLine line = value.getLines(0);
    assertThat(line.getTotalCost().getValue()).isEqualTo("1000000");
    assertThat(line.getTotalUse().getValue()).isEqualTo("1200");
    assertThat(line.getSharesList())
        .extracting(share ->
            share.getTitle()
                + " "
                + share.getCostShare().getValue()
                + " "
                + share.getUseShare().getValue()
                + " "
                + share.getGap().getValue()
                + " "
                + share.getGapDisplay())
        .containsExactly(
            "Staffordshire 25 30 -5 -5.0 percentage points",
            "West Mercia 25 20 5 5.0 percentage points",
            "West Midlands 50 50 0 0.0 percentage points");
    assertThat(new BigDecimal(line.getCostPerOutput().getValue()))
        .isBetween(new BigDecimal("833.33"), new BigDecimal("833.34"));
    assertThat(line.getCostPerOutputDisplay()).isEqualTo("£833.33 for each arrest");
    assertThat(line.getNotesList()).anyMatch(note -> note.contains("who pays 50 is not on record"));
  }

  @Test
  void whoStaysBearsTheShareOfWhoLeavesToThePenny() {
    WhatIfAnswer answer =
        service().whatIf(request("west-mercia", MembershipMove.LEAVES, "2007-10-01").build());
    assertThat(answer.getCost().getValue()).isEqualTo("1000000");
    // 183 of 366 days at 25%, then nothing; the others share 500,000 by 1 to 2.
    assertThat(bill(answer, "West Mercia").getThen().getValue()).isEqualTo("125000.00");
    assertThat(bill(answer, "Staffordshire").getThen().getValue()).isEqualTo("291666.67");
    assertThat(bill(answer, "West Midlands").getThen().getValue()).isEqualTo("583333.33");
    assertThat(bill(answer, "West Midlands").getDifference().getValue()).isEqualTo("83333.33");
    assertThat(bill(answer, "West Mercia").getShareAfter().getValue()).isEqualTo("0");
    assertThat(answer.getChangesList())
        .singleElement()
        .satisfies(change -> {
          assertThat(change.getEffective()).isEqualTo("2007-10-01");
          assertThat(change.hasExitCost()).isFalse();
          assertThat(change.getNoticeBy()).isEmpty();
          assertThat(change.getNote()).contains("notice", "not on record");
        });
    assertThat(answer.getAssumptionsList())
        .anyMatch(line -> line.contains("whose share is whose is not on record"));
  }

  @Test
  void severalChangesCutTheYearAndAllBillsSumToTheCost() {
    WhatIfAnswer answer =
        service()
            .whatIf(
                request("west-mercia", MembershipMove.LEAVES, "2007-06-10")
                    .addChanges(
                        MembershipChange.newBuilder()
                            .setForce("warwickshire")
                            .setMove(MembershipMove.JOINS)
                            .setDate("2008-01-17"))
                    .setFormula(FormulaOverride.newBuilder().setBasis(SharingBasis.POPULATION))
                    .setCost(Decimal.newBuilder().setValue("1234567.89"))
                    .build());
    assertThat(
            answer.getBillsList().stream()
                .map(bill -> new BigDecimal(bill.getThen().getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("1234567.89");
    assertThat(answer.getBillsList()).hasSize(4);
    // Mid-2007: Staffordshire 1,076,819, Warwickshire 534,381, West Midlands 2,641,758.
    assertThat(new BigDecimal(bill(answer, "Warwickshire").getShareAfter().getValue()))
        .isBetween(new BigDecimal("12.5648"), new BigDecimal("12.5650"));
  }

  @Test
  void sharesThatAreNoWholeAndChangesThatCannotBeAreRefused() {
    List<WhatIfRequest> impossible =
        List.of(
            request("west-mercia", MembershipMove.LEAVES, "2007-10-01")
                .setFormula(fixed("staffordshire 33", "west-midlands 66"))
                .build(),
            request("warwickshire", MembershipMove.JOINS, "2007-10-01").build(),
            request("warwickshire", MembershipMove.LEAVES, "2007-10-01").build(),
            request("staffordshire", MembershipMove.JOINS, "2007-10-01").build(),
            request("west-mercia", MembershipMove.LEAVES, "2007-13-01").build(),
            request("west-mercia", MembershipMove.LEAVES, "2007-10-01")
                .setCost(Decimal.newBuilder().setValue("-5"))
                .build());
    assertThat(impossible)
        .allSatisfy(request ->
            assertThat(Refused.by(() -> service().whatIf(request)).reason())
                .isEqualTo("INVALID_FIELD"));
    assertThat(Refused.by(() -> service().whatIf(impossible.getFirst())).toString())
        .contains("100%");
    assertThat(
            service()
                .whatIf(
                    request("warwickshire", MembershipMove.JOINS, "2007-10-01")
                        .setFormula(
                            fixed(
                                "staffordshire 20",
                                "west-mercia 20",
                                "west-midlands 40",
                                "warwickshire 20"))
                        .build())
                .getBillsList())
        .hasSize(4);
  }
}

package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Duty;
import oversight.governance.v1.Agreement.Party;
import oversight.governance.v1.Agreement.PartyRole;
import oversight.governance.v1.Agreement.Review;
import oversight.governance.v1.Agreement.Variation;
import oversight.governance.v1.AvailableMove;
import oversight.governance.v1.Board;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Plan;

/** What the Acts ask for, and the days on which it was done. */
class StatutoryStepsTest {
  private static SampleRecords records;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @Test
  void aStepIsRecordedOnTheDayItHappenedAndNeverBeforeTheOneBeforeIt() {
    Registry<Plan> plans = records.plans();
    Plan plan = (Plan) records.ready("plans");
    plans.move(plan, "consult", "", "2021-07-05");

    assertThat(Refusal.of(() -> plans.move(plan, "sendToPanel", "", "2021-07-04")).message())
        .isEqualTo("The step before it was on 5 July 2021. Give that day or a later one.");
    assertThat(Refusal.of(() -> plans.move(plan, "sendToPanel", "", tomorrow())).message())
        .contains("still to come");
    assertThat(Refusal.of(() -> plans.move(plan, "sendToPanel", "", "2021-02-30")).code())
        .isEqualTo("INVALID_ARGUMENT");
    Plan sent = plans.move(plan, "sendToPanel", "", "2021-09-01");
    assertThat(sent.getConsultedOn()).isEqualTo("2021-07-05");
    assertThat(sent.getSentToPanelOn()).isEqualTo("2021-09-01");
    assertThat(sent.getRecord().getMovesList())
        .extracting(AvailableMove::getVerb, AvailableMove::getDayLabel)
        .contains(
            org.assertj.core.groups.Tuple.tuple("recordReport", "Day on which the panel reported"),
            org.assertj.core.groups.Tuple.tuple("withdraw", ""));

    Plan asked = plans.update(sent.toBuilder().setPanelReportDueOn("2021-10-01").build());
    assertThat(asked.getRecord().getRemarksList())
        .contains("It is asked to report by 1 October 2021, 30 days after it was sent the draft.");
    assertThat(
            Refusal.of(
                    () -> plans.update(asked.toBuilder().setPanelReportDueOn("2021-08-01").build()))
                .message())
        .contains("Give a later day");
    assertThat(plans.move(plan, "recordReport", "", "2021-09-20").getRecord().getRemarksList())
        .containsExactly("The panel reported 19 days after it was sent the draft.");
  }

  @Test
  void aBoardsPlanIsAdoptedAndAPoliceAndCrimePlanIsNot() {
    Plan.Builder plan = Plan.newBuilder().setTitle("Safer roads");
    Plan board = records.plans().create(plan.setKind(Plan.Kind.DELIVERY_PLAN).build());
    Plan statutory = records.plans().create(plan.setKind(Plan.Kind.POLICE_AND_CRIME_PLAN).build());

    assertThat(board.getRecord().getMovesList())
        .extracting(AvailableMove::getVerb)
        .containsExactly("adopt", "withdraw");
    assertThat(statutory.getRecord().getMovesList())
        .extracting(AvailableMove::getVerb)
        .containsExactly("consult", "withdraw");
    assertThat(Refusal.of(() -> records.plans().move(statutory, "adopt", "")).message())
        .contains("it is issued, after the chief constable was consulted");
    assertThat(records.plans().move(board, "adopt", "", "2026-04-01").getIssuedOn())
        .isEqualTo("2026-04-01");
  }

  @Test
  void aMoveThatCarriesNoDayRefusesOne() {
    assertThat(
            Refusal.of(() ->
                    records.boards().move(records.ready("boards"), "establish", "", "2016-01-01"))
                .message())
        .isEqualTo("The move 'establish' carries no day. Leave it out.");
  }

  @Test
  void theHistoryCallsAMoveWhatPeopleCallIt() {
    Agreement agreement = (Agreement) records.ready("agreements");
    Agreement signed = records.agreements().move(agreement, "sign", "", "2013-08-01");

    assertThat(signed.getEffectiveFrom()).isEqualTo("2013-08-01");
    assertThat(records.agreements().versions(agreement).getFirst().toString())
        .contains("label: \"Record that it is in force\"");
  }

  @Test
  void aPartyLeavesOneFunctionAtADateAndStaysPartyToTheRest() {
    Agreement.Builder agreement =
        Agreement.newBuilder()
            .setTitle("Criminal justice services")
            .addParties(party("West Mercia", PartyRole.LEAD))
            .addParties(party("Warwickshire", PartyRole.PARTY))
            .addVariations(Variation.newBuilder().setPartialWithdrawal(true).setParty("Wales"));

    Refusal refusal = Refusal.of(() -> records.agreements().create(agreement.build()));
    assertThat(refusal.message()).contains("from when the party leaves");
    agreement
        .getVariationsBuilder(0)
        .setParty("Warwickshire")
        .setFunction("Central ticket office")
        .setOnDate("2015-04-01");
    Agreement kept = records.agreements().create(agreement.build());
    assertThat(kept.getParties(1).getLeft()).isEqualTo("Central ticket office from 1 April 2015");
    assertThat(kept.getParties(0).getLeft()).isEmpty();
    assertThat(kept.getPartyNames()).isEqualTo("West Mercia (lead), Warwickshire");
  }

  @Test
  void aReviewIsRecordedWithItsDutyAndThePartnersAreTold() {
    Agreement signed =
        records.agreements().move(records.ready("agreements"), "sign", "", "2013-08-01");
    assertThat(signed.getRecord().getRemarksList())
        .containsExactly("No next review is set (Police Act 1996, sections 22B and 22C).");

    Agreement.Builder reviewed =
        signed.toBuilder()
            .addReviews(Review.newBuilder().setOnDate("2014-08-01"))
            .setNextReviewOn("2014-08-01");
    assertThat(Refusal.of(() -> records.agreements().update(reviewed.build())).message())
        .contains("whose review it was");
    reviewed.getReviewsBuilder(0).setDuty(Duty.SECTION_22C);
    assertThat(Refusal.of(() -> records.agreements().update(reviewed.build())).message())
        .endsWith("It was reviewed on 1 August 2014. Give a later day for the next review.");
    Agreement kept = records.agreements().update(reviewed.setNextReviewOn("2015-08-01").build());
    assertThat(kept.getReviewedOn()).isEqualTo("2014-08-01");
    assertThat(kept.getOverdue()).isTrue();
    assertThat(kept.getRecord().getRemarksList())
        .containsExactly(
            "It was to be reviewed by 1 August 2015 (Police Act 1996, sections 22B and 22C).",
            "The other parties have yet to be told of the review of 1 August 2014.");
  }

  @Test
  void forcesMayWorkWithoutAnAgreementAndThatIsNoProposal() {
    Agreement without =
        records.agreements().move(records.ready("agreements"), "workWithout", "None in 2013.");

    assertThat(without.getState()).isEqualTo(Agreement.State.NO_AGREEMENT);
    assertThat(without.getRecord().getRemarksList())
        .containsExactly("The forces work together without an agreement.");
  }

  @Test
  void anOfficeIsAskedToAgreeASpecificationOnce() {
    Commission commission = (Commission) records.ready("commissions");
    Registry<Commission> office = records.commissions().by(records.office("west-mercia"));
    assertThat(verbs(office.get(commission))).containsExactly("agree");

    Commission agreed = office.move(commission, "agree", "");
    assertThat(verbs(agreed)).isEmpty();
    assertThat(agreed.getAwaitedOfficesList())
        .containsExactlyInAnyOrder("pcc-staffordshire", "pcc-warwickshire", "pcc-west-midlands");
    assertThat(agreed.getRecord().getRemarks(0)).startsWith("1 of 4 offices agree");
  }

  private static List<String> verbs(Commission commission) {
    return commission.getRecord().getMovesList().stream().map(AvailableMove::getVerb).toList();
  }

  @Test
  void aGrantOfSeveralYearsIsTotalledByYear() {
    Grant grant =
        records
            .grants()
            .create(
                Grant.newBuilder()
                    .setTitle("Victims")
                    .setFinancialYear("2017-18")
                    .setStatedTotal(pounds("30.10"))
                    .addLines(line("", "10.05"))
                    .addLines(line("2018-19", "20.05"))
                    .addLines(line("2017-18", "0"))
                    .build());

    assertThat(grant.getYearTotalsList())
        .extracting(year -> year.getFinancialYear() + " " + year.getRequested().getValue())
        .containsExactly("2017-18 10.05", "2018-19 20.05");
    assertThat(grant.getDifference().getValue())
        .as("nothing is approved yet, so what was requested is compared")
        .isEqualTo("0.00");
  }

  @Test
  void aBoardSaysWhoSitsThereTodayAndWhetherItCouldDecide() {
    Board.Builder board = SampleRecords.board().toBuilder().setQuorum(3);
    board.getSeatsBuilder(0).setUntilDate("2016-01-01");
    board.getSeatsBuilder(2).setFromDate("2999-01-01");
    Board kept = records.boards().create(board.build());

    assertThat(kept.getSeatsList())
        .extracting(Board.Seat::getStanding)
        .containsExactly(
            Board.Standing.ENDED, Board.Standing.SITS, Board.Standing.TO_COME, Board.Standing.SITS);
    assertThat(kept.getVotesToday()).isEqualTo(1);
    assertThat(kept.getChairedBy()).isEmpty();
    assertThat(kept.getRecord().getRemarksList())
        .containsExactly(
            "It cannot decide: its quorum is 3, and 1 seat is filled with a vote today.");
  }

  private static Party party(String name, PartyRole role) {
    return Party.newBuilder().setName(name).setRole(role).build();
  }

  private static Grant.Line line(String year, String requested) {
    return Grant.Line.newBuilder()
        .setDescription("A line")
        .setFinancialYear(year)
        .setRequested(pounds(requested))
        .build();
  }

  private static Decimal pounds(String amount) {
    return Decimal.newBuilder().setValue(amount).build();
  }

  private static String tomorrow() {
    return LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(1).toString();
  }
}

package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.Agreement.Share;
import oversight.governance.v1.AvailableDeed;
import oversight.governance.v1.Briefing;
import oversight.governance.v1.Commission;
import oversight.governance.v1.Grant;
import oversight.governance.v1.Grant.Line;
import oversight.governance.v1.Plan;
import oversight.governance.v1.Risk;

/** What single registers know: shares, totals, four consents, a plan's statutory steps. */
class PaperworkTest {
  private static SampleRecords records;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  /** Police and Crime Panel, autumn 2017, paragraphs 8 to 11 and 40. */
  @Test
  void aBudgetTypedFromAPublishedPaperAddsUp() {
    Grant grant =
        records
            .grants()
            .create(
                Grant.newBuilder()
                    .setTitle("Combined authority related activity")
                    .setFinancialYear("2017-18")
                    .setStatedTotal(pounds("360750"))
                    .setStatedIn("Police and Crime Panel, autumn 2017, paragraph 40")
                    .addLines(approved("Observer status", "21250"))
                    .addLines(approved("Director of Implementation", "30000"))
                    .addLines(approved("Through the Gate", "80000"))
                    .addLines(approved("Mental Health Treatment Referrals", "120000"))
                    .addLines(approved("New Chance", "100000"))
                    .addLines(approved("New Chance evaluation", "9000"))
                    .addLines(approved("Mayoral election website", "500"))
                    .build());

    assertThat(grant.getTotalApproved().getValue()).isEqualTo("360750");
    assertThat(grant.getDifference().getValue()).isEqualTo("0");
    assertThat(grant.hasTotalSpent()).as("nothing says what was spent").isFalse();
    assertThat(grant.getRecord().getRemarksList())
        .containsExactly(
            "The lines make £360,750, which is the total stated (Police and Crime Panel, autumn"
                + " 2017, paragraph 40).");

    Grant.Builder other = grant.toBuilder().setStatedTotal(pounds("361000"));
    other.getLinesBuilder(6).setApproved(pounds("500.25"));
    Grant differs = records.grants().update(other.build());
    assertThat(differs.getTotalApproved().getValue()).isEqualTo("360750.25");
    assertThat(differs.getDifference().getValue()).isEqualTo("249.75");
    assertThat(differs.getRecord().getRemarksList())
        .containsExactly(
            "The lines make £360,750.25. The total stated is £361,000 (Police and Crime Panel,"
                + " autumn 2017, paragraph 40): £249.75 more than the lines.");
  }

  @Test
  void moneyIsExactAndAYearIsAFinancialYear() {
    Grant.Builder tenths = Grant.newBuilder().setTitle("Tenths");
    for (int line = 0; line < 10; line++) {
      tenths.addLines(approved("A tenth", "0.1"));
    }
    assertThat(records.grants().create(tenths.build()).getTotalApproved().getValue())
        .isEqualTo("1.0");
    assertThat(
            Refusal.of(() -> records.grants().create(tenths.setFinancialYear("2017-19").build()))
                .message())
        .contains("'2017-19' is no financial year");
    Grant asPapersWriteIt =
        records
            .grants()
            .create(
                Grant.newBuilder()
                    .setTitle("Slashes")
                    .setFinancialYear("2017/18")
                    .addLines(approved("A line", "1").toBuilder().setFinancialYear("2018/2019"))
                    .build());
    assertThat(asPapersWriteIt.getFinancialYear()).isEqualTo("2017-18");
    assertThat(asPapersWriteIt.getLines(0).getFinancialYear()).isEqualTo("2018-19");
    assertThat(
            Refusal.of(() ->
                    records
                        .grants()
                        .create(
                            Grant.newBuilder()
                                .setTitle("Words")
                                .addLines(approved("A line", "1,000"))
                                .build()))
                .code())
        .isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void sharesMustMakeAHundred() {
    Agreement.Builder agreement =
        Agreement.newBuilder()
            .setTitle("Firearms licensing")
            .addShares(share("West Midlands", "61.5"))
            .addShares(share("Staffordshire", "38.4"));

    assertThat(Refusal.of(() -> records.agreements().create(agreement.build())).message())
        .isEqualTo("The shares make 99.9%, and must make 100%.");
    agreement.getSharesBuilder(1).setPercent(pounds("38.5"));
    assertThat(records.agreements().create(agreement.build()).getSharesTotal().getValue())
        .isEqualTo("100");
  }

  @Test
  void aSpecificationIsAgreedWhenAllFourOfficesAgreeIt() {
    Commission commission = (Commission) records.ready("commissions");
    List<String> states = new ArrayList<>();
    for (String force :
        List.of("staffordshire", "warwickshire", "warwickshire", "west-mercia", "west-midlands")) {
      states.add(
          records
              .commissions()
              .by(records.office(force))
              .move(commission, "agree", "")
              .getState()
              .name());
    }

    assertThat(states)
        .containsExactly(
            "REQUESTED", "REQUESTED", "REQUESTED", "REQUESTED", "SPECIFICATION_AGREED");
    Commission agreed = records.commissions().get(commission);
    assertThat(agreed.getAgreedByList()).hasSize(4);
    assertThat(
            Refusal.of(() ->
                records.commissions().update(agreed.toBuilder().setSpecification("More").build())))
        .extracting(Refusal::code)
        .isEqualTo("INVALID_ARGUMENT");
    Commission again = records.commissions().move(agreed, "respecify", "The board wants more.");
    assertThat(again.getAgreedByList()).isEmpty();
  }

  @Test
  void onlyAnOfficeAgreesAndItChangesNothingElse() {
    Commission commission = (Commission) records.ready("commissions");
    Registry<Commission> office = records.commissions().by(records.office("west-mercia"));

    assertThat(Refusal.of(() -> records.commissions().move(commission, "agree", "")).code())
        .isEqualTo("PERMISSION_DENIED");
    assertThat(
            Refusal.of(() -> office.update(commission.toBuilder().setSpecification("Less").build()))
                .code())
        .isEqualTo("PERMISSION_DENIED");
    Commission changed =
        records
            .commissions()
            .update(
                office.move(commission, "agree", "").toBuilder().setSpecification("More").build());
    assertThat(changed.getAgreedByList()).isEmpty();
  }

  @Test
  void aVariationOfAPlanTakesEveryStepAgain() {
    Registry<Plan> office = records.plans().by(records.office("west-mercia"));
    Plan plan =
        office.create(
            Plan.newBuilder()
                .setTitle("Police and crime plan")
                .setOwner("pcc-west-mercia")
                .addObjectives(Plan.Objective.newBuilder().setTitle("Fewer deaths on the roads"))
                .addMilestones(
                    Plan.Milestone.newBuilder()
                        .setTitle("Agree the roads model")
                        .setObjective(1)
                        .setDueOn("2016-05-01"))
                .build());
    for (String verb :
        List.of("consult", "sendToPanel", "recordReport", "publishResponse", "issue")) {
      plan = office.move(plan, verb, "");
    }
    assertThat(plan.getState()).isEqualTo(Plan.State.ISSUED);
    assertThat(plan.getIssuedOn()).isNotEmpty();
    assertThat(plan.getMilestonesLate()).isEqualTo(1);
    assertThat(plan.getMilestones(0).getOverdue()).isTrue();
    assertThat(plan.getRecord().getRemarksList())
        .anyMatch(remark -> remark.endsWith("Its words are not on record here yet."));
    assertThat(plan.getRecord().getDeedsList())
        .extracting(AvailableDeed::getField)
        .containsExactly("milestones");

    Plan varied = office.move(plan, "vary", "");
    assertThat(varied.getPanelReportedOn()).isEmpty();
    assertThat(varied.getRecord().getRemarksList())
        .anyMatch(remark -> remark.endsWith("stands until this variation of it is issued."));
    assertThat(Refusal.of(() -> office.move(varied, "issue", "")).reason())
        .isEqualTo("ILLEGAL_MOVE");
    plan = varied;
    for (String verb :
        List.of("consult", "sendToPanel", "recordReport", "publishResponse", "issue")) {
      plan = office.move(plan, verb, "");
    }
    assertThat(plan.getState()).isEqualTo(Plan.State.VARIED);
    assertThat(plan.getVariation()).isEqualTo(1);
    Plan issued = plan;
    assertThat(
            Refusal.of(
                    () -> office.create(issued.toBuilder().setOwner("pcc-staffordshire").build()))
                .code())
        .isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void aCollaborationMustBeOneOfTheRegion() {
    Agreement.Builder agreement = Agreement.newBuilder().setTitle("Vehicle examination");

    assertThat(
            Refusal.of(
                    () -> records.agreements().create(agreement.setCollaboration("roads").build()))
                .message())
        .contains("The region has no collaboration 'roads'.");
    Agreement kept = records.agreements().create(agreement.setCollaboration("cmpg").build());
    assertThat(kept.getRecord().getDeedsList()).as("nothing is in force yet").isEmpty();
    assertThat(records.agreements().move(kept, "sign", "").getRecord().getDeedsList())
        .extracting(AvailableDeed::getLabel)
        .containsExactly("Record a review");
  }

  @Test
  void whatNamesNoKeeperIsTheOfficersAndIsFoundAsTheirs() {
    Agreement kept =
        records.agreements().create(Agreement.newBuilder().setTitle("Kept by nobody").build());

    assertThat(records.agreements().names("\"Kept by nobody\" AND owner = \"regional-policy\""))
        .containsExactly(kept.getName());
  }

  @Test
  void aRisksScoreIsComputedOnAScaleOfFive() {
    Risk risk = (Risk) records.ready("risks");
    assertThat(risk.getScore()).isEqualTo(12);
    assertThat(
            Refusal.of(() -> records.risks().update(risk.toBuilder().setImpact(6).build())).code())
        .isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void notesOnCounterTerrorismNeedTheClearance() {
    Briefing briefing =
        Briefing.newBuilder()
            .setTitle("Local briefing")
            .setSubject(Briefing.Subject.COUNTER_TERRORISM)
            .setNotes("What was said.")
            .build();

    assertThat(Refusal.of(() -> records.briefings().create(briefing)).code())
        .isEqualTo("INVALID_ARGUMENT");
    Briefing kept =
        records
            .briefings()
            .by(records.cleared())
            .create(briefing.toBuilder().setClearance("ct").build());
    assertThat(Refusal.of(() -> records.briefings().get(kept)).code()).isEqualTo("NOT_FOUND");
  }

  private static Line approved(String description, String amount) {
    return Line.newBuilder().setDescription(description).setApproved(pounds(amount)).build();
  }

  private static Share share(String of, String percent) {
    return Share.newBuilder().setOf(of).setPercent(pounds(percent)).build();
  }

  private static Decimal pounds(String amount) {
    return Decimal.newBuilder().setValue(amount).build();
  }
}

package oversight.governance.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Refusal;
import oversight.governance.support.Registry;
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Agreement;
import oversight.governance.v1.ListRegisterSummariesRequest;
import oversight.governance.v1.Plan;
import oversight.governance.v1.Recommendation;
import oversight.governance.v1.RegisterSummary;
import oversight.governance.v1.RegisterSummaryServiceGrpc;
import oversight.governance.v1.Risk;

/** What is overdue is the same in a record, in a list and in the count of a register. */
class OverdueTest {
  private static SampleRecords records;

  @BeforeAll
  static void keep() {
    records = new SampleRecords();
    for (int days : new int[] {-100, -57, -56, -55, -1, 0, 1}) {
      String day = today().plusDays(days).toString();
      records.actions().create(SampleRecords.action().setDueOn(day).build());
      risk(days);
      for (Recommendation.Source source :
          List.of(Recommendation.Source.BOARD, Recommendation.Source.INSPECTORATE)) {
        Recommendation.Builder recommendation =
            SampleRecords.recommendation().setSource(source).setMadeOn(day);
        records.recommendations().create(recommendation.build());
        records.recommendations().create(recommendation.setCommentsPublishedOn(day).build());
      }
      records.agreements().create(agreement(day));
      records
          .agreements()
          .move(records.agreements().create(agreement(day)), "sign", "", "2016-04-01");
      records.plans().create(plan(day, Plan.Progress.ON_TRACK));
      records.plans().create(plan(day, Plan.Progress.DONE));
    }
  }

  private static void risk(int days) {
    records
        .risks()
        .create(
            Risk.newBuilder()
                .setTitle("A risk")
                .setLikelihood(1)
                .setImpact(1)
                .setReviewOn(today().plusDays(days).toString())
                .build());
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @Test
  void aListOfWhatIsOverdueHoldsTheRecordsThatSayIt() {
    assertAgree(records.actions(), "actions");
    assertAgree(records.risks(), "risks");
    assertAgree(records.recommendations(), "recommendations");
    assertAgree(records.agreements(), "agreements");
    assertAgree(records.plans(), "plans");
    assertThat(records.recommendations().list("overdue = true", "", 100, "").items())
        .as("the 56th day is still in time")
        .extracting(record -> today().minusDays(56).isAfter(LocalDate.parse(record.getMadeOn())))
        .containsOnly(true);
    assertThat(Refusal.of(() -> records.boards().names("overdue = true")).code())
        .as("boards know no day by which something is due")
        .isEqualTo("INVALID_ARGUMENT");
  }

  private static <T extends Message> void assertAgree(Registry<T> register, String collection) {
    List<T> all = register.list("", "", 1000, "").items();
    Predicate<T> overdue = record -> Registry.text(record, "overdue").equals("true");
    List<String> said = all.stream().filter(overdue).map(Registry::name).toList();

    assertThat(said).as(collection).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(register.names("overdue = true"))
        .as(collection)
        .containsExactlyInAnyOrderElementsOf(said);
    assertThat(register.names("overdue = false")).as(collection).hasSize(all.size() - said.size());
    RegisterSummary summary = summary(collection);
    assertThat(summary.getOverdue()).as(collection).isEqualTo(said.size());
    assertThat(summary.getTotal()).as(collection).isEqualTo(all.size());
  }

  @Test
  void whatIsDueInFourWeeksIsCountedApartFromWhatIsOverdue() {
    RegisterSummary before = summary("risks");
    assertThat(before.getDueSoon()).as("today and tomorrow").isEqualTo(2);
    risk(28);
    risk(29);

    RegisterSummary after = summary("risks");
    assertThat(after.getDueSoon()).as("the 28th day counts").isEqualTo(3);
    assertThat(after.getOverdue()).isEqualTo(before.getOverdue());
  }

  @Test
  void whatWasWithdrawnIsNotCountedAndWhatIsSettledIsNotCurrent() {
    RegisterSummary before = summary("programmes");
    Message followed = records.ready("programmes");
    Message withdrawn = records.ready("programmes");
    records.programmes().move(withdrawn, "withdraw", "Entered twice.");
    records.programmes().move(records.ready("programmes"), "end", "It is over.");

    RegisterSummary after = summary("programmes");
    assertThat(after.getTotal()).isEqualTo(before.getTotal() + 2);
    assertThat(after.getCurrent()).isEqualTo(before.getCurrent() + 1);
    assertThat(after.hasChangeTime()).isTrue();
    assertThat(Registry.text(followed, "state")).isEqualTo("FOLLOWED");
  }

  @Test
  void whatACallerMayNotKnowOfIsNotCounted() {
    int before = summaryFor("warwickshire");
    records
        .actions()
        .create(SampleRecords.action().setClosed(true).setClosedReason("A person").build());

    assertThat(summaryFor("warwickshire")).isEqualTo(before);
  }

  private static int summaryFor(String force) {
    return summary("actions", records.office(force)).getTotal();
  }

  @ParameterizedTest
  @CsvSource({
    "rpo,                  regional-policy,  rpo,      OK",
    "pcc.warwickshire,     pcc-warwickshire, pcc,      OK",
    "approver.west-mercia, west-mercia,      approver, OK",
    "analyst.west-mercia,  west-mercia,      analyst,  PERMISSION_DENIED",
    "systems.west-mercia,  west-mercia,      system,   PERMISSION_DENIED",
    "engineer,             regional-policy,  engineer, PERMISSION_DENIED",
  })
  void whoReadsTheRegistersIsToldHowMuchStandsOnThem(
      String username, String organisation, String role, String code) {
    Channel caller = records.governance().channel(username, organisation, role);

    assertThat(Refusal.of(() -> summary("boards", caller)).code()).isEqualTo(code);
  }

  private static RegisterSummary summary(String collection) {
    return summary(collection, records.officer());
  }

  private static RegisterSummary summary(String collection, Channel caller) {
    return RegisterSummaryServiceGrpc.newBlockingStub(caller)
        .listRegisterSummaries(ListRegisterSummariesRequest.getDefaultInstance())
        .getRegistersList()
        .stream()
        .filter(each -> each.getRegister().equals(collection))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate today() {
    return LocalDate.now(java.time.ZoneId.of("Europe/London"));
  }

  private static Agreement agreement(String nextReview) {
    return Agreement.newBuilder().setTitle("An agreement").setNextReviewOn(nextReview).build();
  }

  private static Plan plan(String due, Plan.Progress progress) {
    Plan.Milestone.Builder milestone =
        Plan.Milestone.newBuilder()
            .setTitle("A milestone")
            .setSort(Plan.Sort.MILESTONE)
            .setDueOn(due)
            .setProgress(progress);
    if (progress == Plan.Progress.DONE) {
      milestone.setDoneOn(due);
    }
    return Plan.newBuilder().setTitle("A plan").addMilestones(milestone).build();
  }
}

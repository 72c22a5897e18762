package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Decimal;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.rocu.v1.BudgetContribution;
import oversight.rocu.v1.BudgetServiceGrpc;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityServiceGrpc;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.LentPost;
import oversight.rocu.v1.ListBudgetVersionsRequest;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilityVersionsRequest;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListPostsResponse;
import oversight.rocu.v1.PostServiceGrpc;
import oversight.rocu.v1.RecordBudgetRequest;
import oversight.rocu.v1.RecordCapabilityRequest;
import oversight.rocu.v1.RecordPostRequest;
import oversight.rocu.v1.UnitBudget;
import oversight.testing.TestDatabase;

/** Capabilities, posts and budgets: dated, in versions, by the unit's authors alone. */
@TestInstance(Lifecycle.PER_CLASS)
class RegisterTest {
  private final Unit unit = new Unit();

  @AfterAll
  void stop() {
    unit.close();
  }

  private CapabilityRecord record(
      String key, CapabilityStatus status, String from, String etag, String... forces) {
    return CapabilityServiceGrpc.newBlockingStub(unit.author())
        .recordCapability(
            RecordCapabilityRequest.newBuilder()
                .setRecord(
                    CapabilityRecord.newBuilder()
                        .setKey(key)
                        .setStatus(status)
                        .setFromDate(from)
                        .setPlan("Open a second laboratory")
                        .addAllForces(java.util.List.of(forces)))
                .setEtag(etag)
                .setReason("Board of July")
                .build());
  }

  private Capability capability(ListCapabilitiesRequest.Builder request, String key) {
    return CapabilityServiceGrpc.newBlockingStub(unit.rpo())
        .listCapabilities(request.build())
        .getCapabilitiesList()
        .stream()
        .filter(each -> each.getKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCapabilityIsWhatItWasOnTheDayAndAsItWasKnownThen() {
    CapabilityRecord first =
        record("cyber", CapabilityStatus.IN_DEVELOPMENT, "2014-04-01", "", "west-mercia");
    CapabilityRecord second =
        record(
            "cyber",
            CapabilityStatus.IN_PLACE,
            "2014-11-01",
            first.getVersion().getEtag(),
            "west-mercia",
            "staffordshire");

    assertThat(capability(quarter("2014-15-Q2"), "cyber").getRecord().getStatus())
        .isEqualTo(CapabilityStatus.IN_DEVELOPMENT);
    assertThat(capability(quarter("2014-15-Q3"), "cyber").getRecord().getForcesList())
        .containsExactly("E23000016", "E23000015");
    assertThat(
            capability(quarter("2014-15-Q3").setAsOf(first.getVersion().getRecordTime()), "cyber")
                .getRecord()
                .getStatus())
        .isEqualTo(CapabilityStatus.IN_DEVELOPMENT);
    assertThat(capability(quarter("2013-14-Q3"), "cyber").hasRecord()).isFalse();
    assertThat(
            CapabilityServiceGrpc.newBlockingStub(unit.rpo())
                .listCapabilityVersions(
                    ListCapabilityVersionsRequest.newBuilder().setKey("cyber").build())
                .getRecordsList())
        .hasSize(2)
        .first()
        .isEqualTo(second);
  }

  private static ListCapabilitiesRequest.Builder quarter(String quarter) {
    return ListCapabilitiesRequest.newBuilder().setQuarter(quarter);
  }

  @Test
  void saysWhereTheFigureAndTheRecordDisagree() {
    record("gain", CapabilityStatus.IN_PLACE, "2014-04-01", "");
    new Clerk(unit.author())
        .signOff(
            new Clerk(unit.analyst())
                .submitted(
                    "2014-15-Q4",
                    """
                    measure,period,breakdown,value
                    RO11.in-place,2014-15-Q4,,5
                    RO11.in-place,2014-15-Q4,capability=gain,0
                    RO11.in-place,2014-15-Q4,capability=fraud,1
                    """));

    assertThat(capability(quarter("2014-15-Q4"), "gain").getDisagrees()).isTrue();
    assertThat(capability(quarter("2014-15-Q4"), "fraud").getDisagrees()).isFalse();
  }

  @Test
  void whatWasRecordedMeanwhileIsNotOverwritten() {
    CapabilityRecord first = record("fraud", CapabilityStatus.IN_PLACE, "2014-04-01", "");
    record("fraud", CapabilityStatus.IN_PLACE, "2014-05-01", first.getVersion().getEtag());

    assertThat(
            Refused.by(() ->
                    record(
                        "fraud",
                        CapabilityStatus.NOT_IN_PLACE,
                        "2014-06-01",
                        first.getVersion().getEtag()))
                .reason())
        .isEqualTo("STALE_ETAG");
    assertThat(
            Refused.by(() -> record("fraud", CapabilityStatus.NOT_IN_PLACE, "2014-06-01", ""))
                .reason())
        .isEqualTo("STALE_ETAG");
    assertThat(
            Refused.by(() -> record("flying", CapabilityStatus.IN_PLACE, "2014-06-01", ""))
                .reason())
        .isEqualTo("NOT_FOUND");
    assertThat(
            Refused.by(() -> record("fraud", CapabilityStatus.IN_PLACE, "2014-02-31", "2"))
                .reason())
        .isEqualTo("INVALID_FIELD");
  }

  private LentPost post(String reference, String force, String fte, boolean lent, String to) {
    return PostServiceGrpc.newBlockingStub(unit.author())
        .recordPost(
            RecordPostRequest.newBuilder()
                .setPost(
                    LentPost.newBuilder()
                        .setReference(reference)
                        .setTitle("Detective constable")
                        .setForce(force)
                        .setCapability("cyber")
                        .setFte(Decimal.newBuilder().setValue(fte))
                        .setLent(lent)
                        .setFromDate("2014-04-01")
                        .setToDate(to))
                .build());
  }

  @Test
  void postsAreThoseFilledOnTheDayAndAddUpByForce() {
    post("P-1", "west-mercia", "1", true, "");
    post("P-2", "west-mercia", "0.6", false, "");
    post("P-3", "staffordshire", "0.75", true, "2014-10-01");

    ListPostsResponse summer = posts("2014-09-30");
    ListPostsResponse winter = posts("2014-10-01");

    assertThat(summer.getPostsList())
        .extracting(LentPost::getReference)
        .containsExactly("P-1", "P-2", "P-3");
    assertThat(summer.getForcesList())
        .extracting(each ->
            each.getForce() + " " + each.getFte().getValue() + " " + each.getLentFte().getValue())
        .containsExactlyInAnyOrder("E23000016 1.6 1", "E23000015 0.75 0.75");
    assertThat(winter.getPostsList())
        .extracting(LentPost::getReference)
        .containsExactly("P-1", "P-2");
    assertThat(Refused.by(() -> post("P-9", "west-mercia", "1.5", true, "")).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> post("P-9", "west-mercia", "0", true, "")).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> post("P-9", "west-mercia", "1", true, "2014-04-01")).reason())
        .isEqualTo("INVALID_FIELD");
  }

  private ListPostsResponse posts(String on) {
    return PostServiceGrpc.newBlockingStub(unit.rpo())
        .listPosts(ListPostsRequest.newBuilder().setOn(on).build());
  }

  private UnitBudget budget(String year, String whole, String etag, String... contributions) {
    UnitBudget.Builder budget =
        UnitBudget.newBuilder()
            .setFinancialYear(year)
            .setBudget(Decimal.newBuilder().setValue(whole));
    for (String each : contributions) {
      String[] parts = each.split("=", 2);
      budget.addContributions(
          BudgetContribution.newBuilder()
              .setContributor(parts[0])
              .setAmount(Decimal.newBuilder().setValue(parts[1])));
    }
    return BudgetServiceGrpc.newBlockingStub(unit.author())
        .recordBudget(RecordBudgetRequest.newBuilder().setBudget(budget).setEtag(etag).build());
  }

  @Test
  void sharesOfABudgetAddToExactlyAHundred() {
    UnitBudget budget =
        budget(
            "2013-14",
            "3000000.01",
            "",
            "west-midlands=1000000",
            "staffordshire=1000000",
            "home-office=1000000.01");

    assertThat(budget.getContributionsList())
        .extracting(each -> each.getShare().getValue())
        .containsExactly("33.33", "33.33", "33.34");
    assertThat(
            budget.getContributionsList().stream()
                .map(each -> new BigDecimal(each.getShare().getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("100");
    budget("2013-14", "10", budget.getVersion().getEtag(), "home-office=10");
    assertThat(
            BudgetServiceGrpc.newBlockingStub(unit.rpo())
                .listBudgets(
                    ListBudgetsRequest.newBuilder()
                        .setAsOf(budget.getVersion().getRecordTime())
                        .build())
                .getBudgetsList())
        .containsExactly(budget);
    assertThat(
            BudgetServiceGrpc.newBlockingStub(unit.rpo())
                .listBudgetVersions(
                    ListBudgetVersionsRequest.newBuilder().setFinancialYear("2013-14").build())
                .getBudgetsList())
        .hasSize(2);
  }

  @Test
  void aBudgetThatItsContributionsDoNotMakeIsRefused() {
    assertThat(Refused.by(() -> budget("2012-13", "10", "", "home-office=9.99")).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(
            Refused.by(() -> budget("2012-13", "10", "", "staffordshire=5", "E23000015=5"))
                .reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> budget("2012-13", "0", "", "home-office=0")).reason())
        .isEqualTo("INVALID_FIELD");
  }

  @Test
  void whatWasKeptApartBeforeIsStillThereAsItWasRecorded() throws Exception {
    TestDatabase database = unit.service().database();
    try (Connection owner = database.connectAsOwner();
        Statement statement = owner.createStatement()) {
      statement.execute(migration("V1004__keep_small_records_by_date", database));
      statement.execute(
          "insert into unit_record (kind, key, version, content, reason, recorded_by,"
              + " recorded_by_subject) values ('capability', 'prison-intelligence', 1,"
              + " '{\"key\": \"prison-intelligence\", \"plan\": \"Old\", \"fromDate\":"
              + " \"2014-04-01\"}', 'Board of May', 'author.rocu', 'a')");
      try (var recorded = statement.executeQuery("select record_time from unit_record")) {
        recorded.next();
        Instant time = recorded.getObject(1, OffsetDateTime.class).toInstant();
        statement.execute(migration("V1007__keep_the_units_records_among_its_own", database));

        assertThat(
                CapabilityServiceGrpc.newBlockingStub(unit.rpo())
                    .listCapabilityVersions(
                        ListCapabilityVersionsRequest.newBuilder()
                            .setKey("prison-intelligence")
                            .build())
                    .getRecordsList())
            .singleElement()
            .satisfies(kept -> {
              assertThat(kept.getPlan()).isEqualTo("Old");
              assertThat(kept.getVersion().getReason()).isEqualTo("Board of May");
              assertThat(kept.getVersion().getRecordedBy()).isEqualTo("author.rocu");
              assertThat(kept.getVersion().getEtag()).isEqualTo("1");
              assertThat(
                      Instant.ofEpochSecond(
                          kept.getVersion().getRecordTime().getSeconds(),
                          kept.getVersion().getRecordTime().getNanos()))
                  .isEqualTo(time);
            });
      }
    }
  }

  private static String migration(String name, TestDatabase database) throws IOException {
    try (InputStream text = RegisterTest.class.getResourceAsStream("/db/rocu/" + name + ".sql")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
          .replace("${collaboration}", "rocu")
          .replace("${app_role}", database.app());
    }
  }
}

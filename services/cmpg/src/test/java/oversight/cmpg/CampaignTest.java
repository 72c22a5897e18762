package oversight.cmpg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import io.grpc.Status.Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignCount;
import oversight.cmpg.v1.CampaignLine;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.CampaignServiceGrpc;
import oversight.cmpg.v1.CampaignServiceGrpc.CampaignServiceBlockingStub;
import oversight.cmpg.v1.CampaignTheme;
import oversight.cmpg.v1.CreateCampaignRequest;
import oversight.cmpg.v1.GetCampaignRequest;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListCampaignsResponse;
import oversight.cmpg.v1.UpdateCampaignRequest;
import oversight.cmpg.v1.WithdrawCampaignRequest;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.returns.v1.Submission;
import oversight.testing.TestIssuer;

/** Campaigns: kept by the unit, and their figures against the same added up by hand. */
@TestInstance(Lifecycle.PER_CLASS)
class CampaignTest {
  private static final Map<String, String> CODES =
      Map.of(
          "west-midlands", "E23000014",
          "staffordshire", "E23000015",
          "west-mercia", "E23000016",
          "warwickshire", "E23000017");
  private static final List<String> FORCES = List.copyOf(new TreeMap<>(CODES).keySet());

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
  void resultsAreThoseAddedUpByHandNowAndAtAnEarlierInstantAndBesideLastYears() {
    Campaign last = create("winter", "2014-12-01", "2015-01-01");
    Campaign now = create("winter", "2015-12-01", "2015-12-31");
    CampaignFigures before =
        new CampaignFigures("winter", List.of("2014-12", "2015-01"), FORCES, 1)
            .byTheUnit("west-mercia", "2014-12", 40, 4);
    CampaignFigures first = new CampaignFigures("winter", List.of("2015-12"), FORCES, 2);
    supply(before, "2014-15-Q3", List.of("2014-12"), "2014-15-Q4", List.of("2015-01"));
    Timestamp signed = supply(first, "2015-16-Q3", List.of("2015-12"));

    CampaignResults results = results(now, null);
    assertThat(told(results, false)).isEqualTo(first.expected(CODES));
    assertThat(told(results, true)).isEqualTo(before.expected(CODES));
    assertThat(results.getPrevious().getName()).isEqualTo(last.getName());
    assertThat(results.getDays()).isEqualTo(31);
    assertThat(results.getPreviousDays()).isEqualTo(32);
    assertThat(results.getNotesList()).anyMatch(note -> note.contains("31 days"));
    assertThat(results.getLinesList())
        .allSatisfy(line -> {
          BigDecimal change = rate(line.getNow()).subtract(rate(line.getBefore()));
          assertThat(line.getChange().getValue()).isEqualTo(change.toPlainString());
          BigDecimal daily = perDay(line.getNow(), 31);
          BigDecimal dailyBefore = perDay(line.getBefore(), 32);
          assertThat(line.getDailyChange().getValue())
              .isEqualTo(
                  daily
                      .subtract(dailyBefore)
                      .multiply(new BigDecimal(100))
                      .divide(dailyBefore, 10, RoundingMode.HALF_UP)
                      .toPlainString());
        });

    CampaignFigures revised = new CampaignFigures("winter", List.of("2015-12"), FORCES, 3);
    supply(revised, "2015-16-Q3", List.of("2015-12"));
    assertThat(told(results(now, null), false)).isEqualTo(revised.expected(CODES));
    assertThat(told(results(now, signed), false)).isEqualTo(first.expected(CODES));
  }

  @Test
  void aMissingMonthIsNamedAndNothingIsComparedWithIt() {
    create("bald-tyres", "2012-10-01", "2012-10-07");
    Campaign now = create("bald-tyres", "2013-10-01", "2013-11-05");
    CampaignFigures before =
        new CampaignFigures("bald-tyres", List.of("2012-10"), List.of("west-mercia"), 4);
    CampaignFigures partial =
        new CampaignFigures("bald-tyres", List.of("2013-10"), List.of("west-mercia"), 5);
    sign("west-mercia", "2012-13-Q3", before.csv("west-mercia"));
    sign("west-mercia", "2013-14-Q3", partial.csv("west-mercia"));

    CampaignResults results = results(now, null);
    assertThat(results.getLinesList())
        .extracting(CampaignLine::getForce)
        .containsExactly("E23000016", "");
    assertThat(results.getLines(0).getNow().getMissingList()).containsExactly("November 2013");
    assertThat(results.getLines(0).hasChange()).isFalse();
    assertThat(results.getLines(0).getNow().hasRate()).isTrue();
    assertThat(results.getLines(1).getNow().getMissingList())
        .contains("Warwickshire, October 2013", "West Mercia, November 2013")
        .hasSize(7);
    assertThat(results.getNotesList()).anyMatch(note -> note.contains("partial"));
  }

  @Test
  void withoutFiguresOrALastYearItSaysSo() {
    Campaign alone = create("hedgehogs", "2010-06-01", "2010-06-07");

    CampaignResults results = results(alone, null);
    assertThat(results.getLinesList()).isEmpty();
    assertThat(results.hasPrevious()).isFalse();
    assertThat(results.getNotesList()).hasSize(2);
  }

  @Test
  void aCampaignHalfAYearAwayIsNotLastYears() {
    create("belts", "2009-03-09", "2009-03-15");
    create("belts", "2009-09-07", "2009-09-13");
    Campaign spring = create("belts", "2010-03-08", "2010-03-14");

    assertThat(results(spring, null).getPrevious().getFirstDay()).isEqualTo("2009-03-09");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-02-30, 2013-03-01, no day",
    "2013-03-02, 2013-03-01, before",
    "2013-01-01, 2013-12-31, at most 100 days",
    "2013-05-31, 2013-06-01, could not be told apart",
    "2013-04-01, 2013-05-01, could not be told apart"
  })
  void datesThatCannotBeAreRefused(String first, String last, String why) {
    if (list("speed-week").isEmpty()) {
      create("speed-week", "2013-05-13", "2013-05-19");
    }
    Refused refused = Refused.by(() -> create("speed-week", first, last));

    assertThat(refused.reason()).isEqualTo("INVALID_FIELD");
    assertThat(refused.message()).contains(why);
    assertThat(list("speed-week")).hasSize(1);
  }

  @Test
  void badFieldsAreRefusedByTheContractOneByOne() {
    Campaign good = campaign("good-one", "2001-02-01", "2001-02-02");
    Map<String, Campaign> bad =
        Map.of(
            "series", good.toBuilder().setSeries("Not A Key").build(),
            "title", good.toBuilder().clearTitle().build(),
            "first_day", good.toBuilder().setFirstDay("1 February").build(),
            "themes", good.toBuilder().clearThemes().build(),
            "theme twice", good.toBuilder().addThemes(CampaignTheme.DRINK_DRIVING).build(),
            "note", good.toBuilder().setNote("x".repeat(2001)).build());
    bad.forEach((field, campaign) ->
        assertThat(Refused.by(() -> create(author(), campaign)).reason())
            .as(field)
            .isEqualTo("INVALID_FIELD"));
    Campaign personal = good.toBuilder().setNote("Ring 0121 496 0123").build();
    assertThat(Refused.by(() -> create(author(), personal)).reason()).isEqualTo("PERSONAL_DATA");
    assertThat(list("good-one")).isEmpty();
  }

  @Test
  void ofTwoWritersTheSecondIsToldAndEveryVersionStays() {
    Campaign first = create("two-writers", "2001-05-01", "2001-05-07");
    Campaign second = update(first.toBuilder().setTitle("Second").build());

    assertThat(second.getVersion()).isEqualTo(2);
    Refused stale = Refused.by(() -> update(first.toBuilder().setTitle("Third").build()));
    assertThat(stale.code()).isEqualTo(Code.ABORTED);
    assertThat(stale.reason()).isEqualTo("STALE_ETAG");
    assertThat(Refused.by(() -> update(second.toBuilder().clearEtag().build())).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(get(first.getName(), null).getTitle()).isEqualTo("Second");
    assertThat(get(first.getName(), first.getChangeTime()).getTitle()).isEqualTo(first.getTitle());
  }

  @Test
  void whatIsWithdrawnStaysOnRecordAndMakesRoomForAnother() {
    Campaign wrong = create("mistaken", "2001-06-01", "2001-06-07");
    Campaign withdrawn =
        author()
            .withdrawCampaign(
                WithdrawCampaignRequest.newBuilder()
                    .setName(wrong.getName())
                    .setEtag(wrong.getEtag())
                    .setReason("It never ran.")
                    .build());

    assertThat(withdrawn.getWithdrawn()).isTrue();
    assertThat(list("mistaken")).isEmpty();
    assertThat(Refused.by(() -> update(withdrawn)).reason()).isEqualTo("ILLEGAL_MOVE");
    create("mistaken", "2001-06-08", "2001-06-14");
    assertThat(
            author()
                .listCampaigns(
                    ListCampaignsRequest.newBuilder()
                        .setSeries("mistaken")
                        .setShowWithdrawn(true)
                        .build())
                .getCampaignsList())
        .extracting(Campaign::getWithdrawReason)
        .containsExactly("", "It never ran.");
  }

  @Test
  void theListIsCutIntoPagesAndByDates() {
    for (int year = 2002; year < 2007; year++) {
      create("pages", year + "-05-01", year + "-05-07");
    }
    ListCampaignsRequest.Builder request =
        ListCampaignsRequest.newBuilder().setSeries("pages").setPageSize(2);
    ListCampaignsResponse one = author().listCampaigns(request.build());
    ListCampaignsResponse two =
        author().listCampaigns(request.setPageToken(one.getNextPageToken()).build());

    assertThat(one.getCampaigns(0).getFirstDay()).isEqualTo("2006-05-01");
    assertThat(two.getCampaignsList())
        .extracting(Campaign::getFirstDay)
        .containsExactly("2004-05-01", "2003-05-01");
    assertThat(
            Refused.by(() -> author().listCampaigns(request.setPageToken("bm9uZQ").build()))
                .reason())
        .isEqualTo("BAD_TOKEN");
    assertThat(
            author()
                .listCampaigns(
                    ListCampaignsRequest.newBuilder()
                        .setSeries("pages")
                        .setFrom("2003-05-07")
                        .setTo("2004-05-01")
                        .build())
                .getCampaignsList())
        .hasSize(2);
  }

  @Test
  void onlyTheUnitsOwnStaffKeepThem() {
    Campaign campaign = campaign("elsewhere", "2001-07-01", "2001-07-02");
    for (Channel other :
        List.of(
            as("author.npas", "npas", "author"),
            as("analyst.west-mercia", "west-mercia", "analyst"),
            as("rpo", "regional-policy", "rpo"))) {
      Refused refused =
          Refused.by(() -> create(CampaignServiceGrpc.newBlockingStub(other), campaign));
      assertThat(refused.reason()).isEqualTo("PERMISSION_DENIED");
    }
  }

  @Test
  void theDatabaseDecidesOnceMore() throws SQLException {
    Campaign kept = create("walls", "2001-08-01", "2001-08-02");
    String id = kept.getName().substring(kept.getName().lastIndexOf('/') + 1);
    assertThat(sql("", "", "", "select count(*) from own_record")).isEqualTo("0");
    assertThat(
            sql(
                "E23000016",
                "west-mercia",
                "analyst",
                "select count(*) from own_record where id = '" + id + "'"))
        .isEqualTo("1");
    String insert =
        "insert into own_record (register, id, version, content, changed_by, organisation)"
            + " values ('campaigns', '%s', %d, '{}', 'somebody', '%s') returning version";
    for (String[] who :
        List.of(
            new String[] {"E23000016", "west-mercia", "analyst"},
            new String[] {"cmpg", "cmpg", "approver"},
            new String[] {"", "pcc-west-mercia", "pcc"})) {
      assertThatThrownBy(() -> sql(who[0], who[1], who[2], insert.formatted(id, 2, who[1])))
          .as(who[1])
          .hasMessageContaining("row-level security");
    }
    assertThatThrownBy(() -> sql("cmpg", "cmpg", "author", insert.formatted(id, 3, "cmpg")))
        .hasMessageContaining("Another version came first");
    assertThatThrownBy(
            () -> sql("cmpg", "cmpg", "author", "update own_record set content = '{}' returning 1"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> sql("cmpg", "cmpg", "author", "delete from own_record returning 1"))
        .hasMessageContaining("permission denied");
    assertThat(sql("cmpg", "cmpg", "author", insert.formatted(id, 2, "cmpg"))).isEqualTo("2");
  }

  private String sql(String organisation, String slug, String roles, String query)
      throws SQLException {
    try (Connection connection = cmpg.database().connectAsApp()) {
      connection.setAutoCommit(false);
      try (PreparedStatement settings =
          connection.prepareStatement(
              """
              select set_config('oversight.organisation', ?, true),
                set_config('oversight.organisation_slug', ?, true),
                set_config('oversight.roles', ?, true),
                set_config('oversight.username', 'somebody', true)
              """)) {
        settings.setString(1, organisation);
        settings.setString(2, slug);
        settings.setString(3, roles);
        settings.execute();
      }
      try (Statement statement = connection.createStatement();
          var rows = statement.executeQuery(query)) {
        rows.next();
        return rows.getString(1);
      } finally {
        connection.rollback();
      }
    }
  }

  /** Signs what all suppliers sent; the time of the last sign-off. */
  private Timestamp supply(CampaignFigures figures, String quarter, List<String> months) {
    Timestamp last = Timestamp.getDefaultInstance();
    for (String supplier : FORCES) {
      last = sign(supplier, quarter, of(figures.csv(supplier), months)).getSignOffTime();
    }
    return last;
  }

  private void supply(
      CampaignFigures figures,
      String quarter,
      List<String> months,
      String nextQuarter,
      List<String> nextMonths) {
    supply(figures, quarter, months);
    supply(figures, nextQuarter, nextMonths);
    sign("cmpg", quarter, of(figures.csv("cmpg"), months));
  }

  private static String of(String csv, List<String> months) {
    StringBuilder kept = new StringBuilder();
    csv.lines()
        .filter(line ->
            line.startsWith("measure") || months.stream().anyMatch(month -> line.contains(month)))
        .forEach(line -> kept.append(line).append('\n'));
    return kept.toString();
  }

  private Submission sign(String supplier, String quarter, String csv) {
    String approver = supplier.equals("cmpg") ? "author" : "approver";
    Clerk analyst = new Clerk(as("analyst." + supplier, supplier, "analyst"));
    Clerk signer = new Clerk(as(approver + "." + supplier, supplier, approver));
    return signer.signOff(analyst.submitted(quarter, csv));
  }

  private static Map<String, String> told(CampaignResults results, boolean before) {
    Map<String, String> told = new TreeMap<>();
    for (CampaignLine line : results.getLinesList()) {
      CampaignCount count = before ? line.getBefore() : line.getNow();
      told.put(
          line.getForce(),
          count.getNumerator().getValue()
              + " "
              + count.getCount().getValue()
              + " "
              + count.getRate().getValue());
    }
    return told;
  }

  private static BigDecimal rate(CampaignCount count) {
    return new BigDecimal(count.getRate().getValue());
  }

  private static BigDecimal perDay(CampaignCount count, int days) {
    return new BigDecimal(count.getCount().getValue())
        .divide(new BigDecimal(days), 10, RoundingMode.HALF_UP);
  }

  private Channel as(String username, String organisation, String... roles) {
    return cmpg.as(issuer.token(username, organisation, roles));
  }

  private CampaignServiceBlockingStub author() {
    return CampaignServiceGrpc.newBlockingStub(as("author.cmpg", "cmpg", "author"));
  }

  private static Campaign campaign(String series, String first, String last) {
    return Campaign.newBuilder()
        .setSeries(series)
        .setTitle(series + " of " + first)
        .setProgramme("National roads policing calendar")
        .setFirstDay(first)
        .setLastDay(last)
        .addThemes(CampaignTheme.DRINK_DRIVING)
        .build();
  }

  private Campaign create(String series, String first, String last) {
    return create(author(), campaign(series, first, last));
  }

  private static Campaign create(CampaignServiceBlockingStub as, Campaign campaign) {
    return as.createCampaign(CreateCampaignRequest.newBuilder().setCampaign(campaign).build());
  }

  private Campaign update(Campaign campaign) {
    return author()
        .updateCampaign(UpdateCampaignRequest.newBuilder().setCampaign(campaign).build());
  }

  private Campaign get(String name, @org.jspecify.annotations.Nullable Timestamp asOf) {
    GetCampaignRequest.Builder request = GetCampaignRequest.newBuilder().setName(name);
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    return author().getCampaign(request.build());
  }

  private CampaignResults results(
      Campaign campaign, @org.jspecify.annotations.Nullable Timestamp asOf) {
    GetCampaignResultsRequest.Builder request =
        GetCampaignResultsRequest.newBuilder().setName(campaign.getName());
    if (asOf != null) {
      request.setAsOf(asOf);
    }
    return author().getCampaignResults(request.build());
  }

  private List<Campaign> list(String series) {
    return author()
        .listCampaigns(ListCampaignsRequest.newBuilder().setSeries(series).build())
        .getCampaignsList();
  }
}

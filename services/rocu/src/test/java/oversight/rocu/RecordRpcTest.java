package oversight.rocu;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Clerk;
import oversight.collaboration.running.Refused;
import oversight.returns.v1.Submission;
import oversight.rocu.v1.AssetRecoveryServiceGrpc;
import oversight.rocu.v1.AssetStage;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.DisruptionServiceGrpc;
import oversight.rocu.v1.GetAssetRecoveryRequest;
import oversight.rocu.v1.GetDisruptionRequest;
import oversight.rocu.v1.GetGroupRequest;
import oversight.rocu.v1.GroupServiceGrpc;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListDisruptionsResponse;
import oversight.rocu.v1.ListGroupsRequest;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.OrganisedCrimeGroup;
import oversight.rocu.v1.TaskingServiceGrpc;

/** The unit's own calls over its logs: filters, pages, earlier instants, and who sees which row. */
@TestInstance(Lifecycle.PER_CLASS)
class RecordRpcTest {
  private static final String DISRUPTIONS =
      "select count(*) from disruption where date < '2016-04-01'";

  private final Unit unit = new Unit();
  private final Disruptions log =
      new Disruptions(31, LocalDate.of(2015, 10, 1), LocalDate.of(2015, 12, 31), 260);
  private Submission first = Submission.getDefaultInstance();

  @BeforeAll
  void theUnitSendsItsLogs() {
    first = unit.signed("disruptions", "2015-16-Q3", log.csv());
    unit.signed(
        "groups",
        "2015-16-Q3",
        """
        entry,ocg,event,date,force,threat,reason
        E1,G1,brought-forward,2015-10-01,west-mercia,drugs,
        E2,G2,mapped,2015-10-05,staffordshire,fraud,
        E3,G1,archived,2015-11-01,west-mercia,drugs,dismantled
        E4,G1,mapped-again,2015-12-01,west-mercia,firearms,
        """);
    unit.signed(
        "tasking",
        "2015-16-Q3",
        """
        request,received,requester,force,help,decided,decision,reason
        T1,2015-10-01,force,west-mercia,surveillance,2015-10-04,accepted,
        T2,2015-10-02,nca,,cyber,,,
        T3,2015-10-03,partner,,cyber,2015-10-09,declined,no-capacity
        """);
    unit.signed(
        "assets",
        "2015-16-Q3",
        """
        entry,date,force,stage,amount
        A1,2015-10-01,west-mercia,restrained,1000.01
        A2,2015-11-01,staffordshire,restrained,2000.02
        A3,2015-11-02,west-mercia,collected,300
        """);
  }

  @AfterAll
  void stop() {
    unit.close();
  }

  private ListDisruptionsResponse list(ListDisruptionsRequest request) {
    return DisruptionServiceGrpc.newBlockingStub(unit.rpo()).listDisruptions(request);
  }

  @Test
  void pagesMissNoneAndCountEachOnce() {
    Set<String> references = new HashSet<>();
    List<String> dates = new ArrayList<>();
    String token = "";
    do {
      ListDisruptionsResponse page =
          list(
              ListDisruptionsRequest.newBuilder()
                  .setFrom("2015-16-Q3")
                  .setTo("2015-16-Q3")
                  .setPageSize(37)
                  .setPageToken(token)
                  .build());
      page.getDisruptionsList()
          .forEach(each -> {
            references.add(each.getReference());
            dates.add(each.getDate());
          });
      assertThat(page.getCounts().getTotal()).isEqualTo(log.size());
      assertThat(page.getMarking()).isEqualTo("OFFICIAL-SENSITIVE");
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(references).hasSize(log.size());
    assertThat(dates).hasSize(log.size()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(
            Refused.by(() -> list(ListDisruptionsRequest.newBuilder().setPageToken("x").build()))
                .reason())
        .isEqualTo("BAD_TOKEN");
  }

  @Test
  void filtersNarrowAndTheirCountsAreThoseOfTheFigures() {
    ListDisruptionsResponse major =
        list(
            ListDisruptionsRequest.newBuilder()
                .setFrom("2015-10")
                .setTo("2015-11")
                .setLevel("major")
                .setForce("west-mercia")
                .build());
    long figures =
        log.figures().entrySet().stream()
            .filter(entry -> entry.getKey().matches("RO01 E23000016 2015-1[01] level=major"))
            .mapToLong(entry -> entry.getValue())
            .sum();

    assertThat(major.getCounts().getTotal()).isEqualTo((int) figures);
    assertThat(major.getDisruptionsList())
        .hasSize((int) figures)
        .allSatisfy(each -> {
          assertThat(each.getLevel()).isEqualTo("major");
          assertThat(each.getForcesList()).contains("E23000016");
          assertThat(each.getSubmission()).isEqualTo(first.getName());
        });
    Disruption one = major.getDisruptions(0);
    assertThat(
            DisruptionServiceGrpc.newBlockingStub(unit.rpo())
                .getDisruption(
                    GetDisruptionRequest.newBuilder().setReference(one.getReference()).build()))
        .isEqualTo(one);
    assertThat(
            list(ListDisruptionsRequest.newBuilder().setThreat("' or true --").build())
                .getDisruptionsList())
        .isEmpty();
  }

  @Test
  void theMapOfADayIsWhatItWasThenAndAGroupHasItsHistory() {
    assertThat(groups("2015-10-31", false)).containsExactly("G1 drugs true", "G2 fraud true");
    assertThat(groups("2015-11-30", false)).containsExactly("G2 fraud true");
    assertThat(groups("2015-11-30", true)).containsExactly("G1 drugs false", "G2 fraud true");
    assertThat(groups("2015-12-01", false)).containsExactly("G1 firearms true", "G2 fraud true");
    assertThat(
            GroupServiceGrpc.newBlockingStub(unit.rpo())
                .getGroup(GetGroupRequest.newBuilder().setReference("G1").build())
                .getEventsList())
        .extracting(event -> event.getEvent() + " " + event.getReason())
        .containsExactly("brought-forward ", "archived dismantled", "mapped-again ");
  }

  private List<String> groups(String on, boolean archived) {
    return GroupServiceGrpc.newBlockingStub(unit.rpo())
        .listGroups(ListGroupsRequest.newBuilder().setOn(on).setArchived(archived).build())
        .getGroupsList()
        .stream()
        .map(each -> each.getReference() + " " + each.getThreat() + " " + each.getMapped())
        .toList();
  }

  @Test
  void aGroupThatOneMayNotKnowOfIsAsOneThatIsNot() {
    var force = GroupServiceGrpc.newBlockingStub(unit.as("analyst.st", "staffordshire", "analyst"));
    Refused hidden =
        Refused.by(() -> force.getGroup(GetGroupRequest.newBuilder().setReference("G1").build()));
    Refused absent =
        Refused.by(() -> force.getGroup(GetGroupRequest.newBuilder().setReference("G9").build()));

    assertThat(hidden.code()).isEqualTo(absent.code());
    assertThat(hidden.reason()).isEqualTo(absent.reason()).isEqualTo("NOT_FOUND");
    assertThat(
            force
                .listGroups(ListGroupsRequest.newBuilder().setOn("2015-12-31").build())
                .getGroupsList())
        .extracting(OrganisedCrimeGroup::getReference)
        .containsExactly("G2");
  }

  @Test
  void tasksAreReceivedDecidedAcceptedAndPending() {
    var answer =
        TaskingServiceGrpc.newBlockingStub(unit.rpo())
            .listTaskingRequests(
                ListTaskingRequestsRequest.newBuilder().setFrom("2015-16-Q3").build());

    assertThat(answer.getCounts().getReceived()).isEqualTo(3);
    assertThat(answer.getCounts().getDecided() + answer.getCounts().getPending()).isEqualTo(3);
    assertThat(answer.getCounts().getAccepted()).isEqualTo(1);
    assertThat(
            TaskingServiceGrpc.newBlockingStub(unit.rpo())
                .listTaskingRequests(
                    ListTaskingRequestsRequest.newBuilder().setDecision("pending").build())
                .getRequestsList())
        .extracting(each -> each.getReference())
        .containsExactly("T2");
  }

  @Test
  void assetsStandByStageWithoutASum() {
    assertThat(
            AssetRecoveryServiceGrpc.newBlockingStub(unit.rpo())
                .getAssetRecovery(GetAssetRecoveryRequest.newBuilder().setFrom("2015-10").build())
                .getStagesList())
        .extracting(AssetStage::getStage, stage -> stage.getAmount().getValue())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("restrained", "3000.03"),
            org.assertj.core.api.Assertions.tuple("ordered", "0"),
            org.assertj.core.api.Assertions.tuple("collected", "300"),
            org.assertj.core.api.Assertions.tuple("forfeited", "0"));
  }

  @Test
  void looksAtWhatIsSensitiveAreOnRecord() throws SQLException {
    var pcc = unit.as("pcc.looks", "pcc-west-mercia", "pcc");
    DisruptionServiceGrpc.newBlockingStub(pcc)
        .listDisruptions(ListDisruptionsRequest.getDefaultInstance());
    TaskingServiceGrpc.newBlockingStub(pcc)
        .listTaskingRequests(ListTaskingRequestsRequest.getDefaultInstance());

    try (Connection owner = unit.service().database().connectAsOwner();
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(method, ' ' order by number) from audit_event"
                    + " where actor = 'pcc.looks' and reason = 'SHOWN'")) {
      row.next();
      assertThat(row.getString(1))
          .contains("DisruptionService/ListDisruptions")
          .contains("TaskingService/ListTaskingRequests");
    }
  }

  @Test
  void theDatabaseShowsEachCallerItsRowsWhateverTheServiceAsks() throws SQLException {
    String draft =
        new Disruptions(32, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 3, 31), 20).csv();
    unit.upload("disruptions", "2015-16-Q4", draft);

    assertThat(seen("E23000016", "analyst", DISRUPTIONS)).isEqualTo(260);
    assertThat(seen("rocu", "analyst", DISRUPTIONS)).isEqualTo(280);
    assertThat(seen("", "", DISRUPTIONS)).isZero();
    assertThat(seen("E23000016", "analyst", "select count(*) from group_event")).isEqualTo(3);
    assertThat(seen("E23000015", "analyst", "select count(*) from group_event")).isEqualTo(1);
    assertThat(seen("pcc-west-mercia", "pcc", "select count(*) from group_event")).isZero();
    assertThat(seen("regional-policy", "rpo", "select count(*) from group_event")).isEqualTo(4);
    assertThat(refused("select * from disruption_record")).contains("permission denied");
    assertThat(refused("select * from group_record")).contains("permission denied");
    assertThat(
            refused(
                "insert into disruption_record (row_number, disruption, date, level, p, threat,"
                    + " lead, forces) values (1, 'X', '2015-10-01', 'major', 'pursue', 'drugs',"
                    + " 'unit', '{E23000016}')"))
        .isNotEmpty();
    assertThat(
            refused(
                "insert into own_record (register, id, version, content, changed_by, organisation)"
                    + " values ('post', 'P', 1, '{}', 'me', 'rocu')"))
        .contains("row-level security");
    assertThat(refused("update own_record set changed_by = 'x'")).contains("permission denied");
    assertThat(refused("delete from own_record")).contains("permission denied");
  }

  private long seen(String organisation, String roles, String sql) throws SQLException {
    try (Connection app = as(organisation, roles);
        Statement statement = app.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private String refused(String sql) throws SQLException {
    try (Connection app = as("E23000016", "analyst");
        Statement statement = app.createStatement()) {
      statement.execute(sql);
      return "";
    } catch (SQLException expected) {
      return String.valueOf(expected.getMessage());
    }
  }

  private Connection as(String organisation, String roles) throws SQLException {
    Connection app = unit.service().database().connectAsApp();
    try (PreparedStatement who =
        app.prepareStatement(
            "select set_config('oversight.organisation', ?, false),"
                + " set_config('oversight.roles', ?, false),"
                + " set_config('oversight.subject', 'me', false),"
                + " set_config('oversight.username', 'me', false)")) {
      who.setString(1, organisation);
      who.setString(2, roles);
      who.execute();
    }
    return app;
  }

  @Test
  void whatCountsIsWhatCountedThen() {
    assertThat(new Clerk(unit.rpo()).figures("RO05.received")).isNotEmpty();
    unit.signed(
        "disruptions",
        "2016-17-Q1",
        new Disruptions(33, LocalDate.of(2016, 4, 1), LocalDate.of(2016, 6, 30), 40).csv());
    ListDisruptionsRequest.Builder request =
        ListDisruptionsRequest.newBuilder().setFrom("2016-17-Q1").setTo("2016-17-Q1");

    assertThat(list(request.build()).getCounts().getTotal()).isEqualTo(40);
    assertThat(list(request.setAsOf(first.getSignOffTime()).build()).getCounts().getTotal())
        .isZero();
  }
}

package oversight.ctu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Channel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import oversight.collaboration.running.Refused;
import oversight.collaboration.running.RunningCollaboration;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.GetIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.IssueState;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.WithdrawIssueRequest;
import oversight.testing.TestIssuer;

/** Issues from a commissioner's office to the national board and back. */
@TestInstance(Lifecycle.PER_CLASS)
class IssueTest {
  private final String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();

  private final TestIssuer issuer = TestIssuer.start();
  private final RunningCollaboration ctu =
      RunningCollaboration.start(
          CtuApplication.class,
          "ctu",
          "../../region.yaml",
          "classpath:catalogue.yaml",
          "classpath:db/collaboration,classpath:db/ctu",
          issuer);
  private final Unit unit = new Unit(ctu, issuer);

  @AfterAll
  void stop() {
    ctu.close();
    issuer.close();
  }

  @Test
  void anIssueGoesFromAnOfficeToTheBoardAndBackWithItsAnswer() {
    Issue raised = unit.raise("pcc-west-midlands", "Uplift");
    assertThat(raised.getState()).isEqualTo(IssueState.RAISED);
    assertThat(raised.getRaisedBy()).isEqualTo("pcc-west-midlands");
    assertThat(raised.getRaisedByTitle()).contains("Commissioner's office");

    Issue taken = take(raised, raised.getEtag(), today);
    Issue answered = answer(taken, taken.getEtag(), today);
    assertThat(answered.getState()).isEqualTo(IssueState.ANSWERED);
    assertThat(answered.getText()).isEqualTo(raised.getText());
    assertThat(get(unit.office("pcc-warwickshire"), raised.getName()).getAnswer())
        .isEqualTo("It will.");
    assertThat(
            unit.staff()
                .getIssue(
                    GetIssueRequest.newBuilder()
                        .setName(raised.getName())
                        .setAsOf(taken.getChangeTime())
                        .build())
                .getState())
        .isEqualTo(IssueState.TAKEN);
    assertThat(
            unit.staff()
                .listIssues(ListIssuesRequest.newBuilder().setState(IssueState.ANSWERED).build())
                .getIssuesList())
        .extracting(Issue::getName)
        .containsExactly(raised.getName());
  }

  @Test
  void onlyLegalMovesAreMade() {
    Issue raised = unit.raise("pcc-west-mercia", "Ports");
    assertThat(Refused.by(() -> answer(raised, raised.getEtag(), today)).reason())
        .isEqualTo("ILLEGAL_MOVE");
    assertThat(Refused.by(() -> take(raised, raised.getEtag(), "2001-01-01")).message())
        .contains("before the issue was raised");
    assertThat(Refused.by(() -> take(raised, raised.getEtag(), "2099-02-30")).reason())
        .isEqualTo("INVALID_FIELD");
    Issue taken = take(raised, raised.getEtag(), today);
    assertThat(Refused.by(() -> take(taken, taken.getEtag(), today)).reason())
        .isEqualTo("ILLEGAL_MOVE");
    assertThat(Refused.by(() -> withdraw("pcc-west-mercia", taken)).reason())
        .isEqualTo("ILLEGAL_MOVE");
    assertThat(Refused.by(() -> answer(taken, taken.getEtag(), "2099-01-01")).reason())
        .isEqualTo("INVALID_FIELD");
    assertThat(Refused.by(() -> answer(taken, raised.getEtag(), today)).reason())
        .isEqualTo("STALE_ETAG");
    assertThat(Refused.by(() -> answer(taken, "", today)).reason()).isEqualTo("INVALID_FIELD");
  }

  @Test
  void onlyTheOfficeThatRaisedItMayWithdrawIt() {
    Issue raised = unit.raise("pcc-staffordshire", "Prevent");
    Refused refused = Refused.by(() -> withdraw("pcc-warwickshire", raised));
    assertThat(refused.reason()).isEqualTo("PERMISSION_DENIED");

    Issue withdrawn = withdraw("pcc-staffordshire", raised);
    assertThat(withdrawn.getState()).isEqualTo(IssueState.WITHDRAWN);
    assertThat(Refused.by(() -> take(withdrawn, withdrawn.getEtag(), today)).reason())
        .isEqualTo("ILLEGAL_MOVE");
  }

  @Test
  void othersThanTheUnitMayNotTakeOrAnswerIt() {
    Issue raised = unit.raise("pcc-west-midlands", "Grants");
    Channel other = unit.as("author.rocu", "rocu", "author", "ct-cleared");
    assertThat(
            Refused.by(() ->
                    IssueServiceGrpc.newBlockingStub(other)
                        .takeIssue(
                            TakeIssueRequest.newBuilder()
                                .setName(raised.getName())
                                .setEtag(raised.getEtag())
                                .setMeetingOn(today)
                                .build()))
                .reason())
        .isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void personalDataIsKeptOut() {
    assertThat(
            Refused.by(() ->
                    IssueServiceGrpc.newBlockingStub(unit.office("pcc-west-midlands"))
                        .raiseIssue(
                            Unit.issue("Ring").toBuilder().setText("0121 496 0123").build()))
                .reason())
        .isEqualTo("PERSONAL_DATA");
  }

  @Test
  void theDatabaseDecidesOnceMore() throws SQLException {
    Issue raised = unit.raise("pcc-west-midlands", "Walls");
    String id = raised.getName().substring(raised.getName().lastIndexOf('/') + 1);
    String count = "select count(*) from own_record where id = '" + id + "'";
    assertThat(sql("pcc-west-midlands", "pcc", "off", count)).isEqualTo("0");
    assertThat(sql("pcc-warwickshire", "pcc", "on", count)).isEqualTo("1");
    for (String table : new String[] {"local_profile", "force_briefing", "figure"}) {
      assertThat(sql("pcc-west-midlands", "pcc", "off", "select count(*) from " + table))
          .isEqualTo("0");
    }
    String withdrawal = version(id, 2, "pcc-warwickshire", "WITHDRAWN", true);
    assertThatThrownBy(() -> sql("pcc-warwickshire", "pcc", "on", withdrawal))
        .hasMessageContaining("stays as it was raised");
    String own = version(id, 2, "pcc-west-midlands", "WITHDRAWN", true);
    assertThatThrownBy(() -> sql("pcc-west-midlands", "pcc", "off", own))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> sql("pcc-west-midlands", "pcc", "on", own.replace("Walls", "Else")))
        .hasMessageContaining("stays as it was raised");
    String taken = version(id, 2, "pcc-west-midlands", "TAKEN", false);
    assertThatThrownBy(() -> sql("pcc-west-midlands", "pcc", "on", taken))
        .as("an office takes nothing to the board")
        .hasMessageContaining("row-level security");
    assertThat(sql("pcc-west-midlands", "pcc", "on", own)).isEqualTo("2");
  }

  @Test
  void nothingPassesTheDatabaseThatTheMovesOfAnIssueDoNotAdd() throws SQLException {
    Issue raised = unit.raise("pcc-west-midlands", "Walls");
    String id = raised.getName().substring(raised.getName().lastIndexOf('/') + 1);
    String author = "author";
    assertRefused("ctu", author, next(id, "{\"state\": \"WITHDRAWN\"}", true), "stays as it was");
    assertRefused("ctu", author, next(id, "{\"state\": \"TAKEN\"}", true), "stays as it was");
    assertRefused("ctu", author, next(id, "{\"state\": null}", false), "stays as it was");
    assertRefused("ctu", author, next(id, "{\"state\": \"ANSWERED\"}", false), "stays as it was");
    assertRefused(
        "ctu",
        author,
        next(id, "{\"state\": \"TAKEN\", \"answer\": \"Yes.\"}", false),
        "stays as it was");
    assertThat(
            sql(
                "ctu",
                author,
                "on",
                next(id, "{\"state\": \"TAKEN\", \"meetingOn\": \"2026-01-02\"}", false)
                    .replace("'pcc-west-midlands')", "'ctu')")))
        .as("what the unit may do")
        .isEqualTo("2");

    assertRefused("ctu", author, first("ctu", "RAISED", ""), "by a commissioner's office");
    assertRefused(
        "pcc-west-midlands",
        "pcc",
        first("pcc-west-midlands", "TAKEN", ""),
        "begins as it is raised");
    assertRefused(
        "pcc-west-midlands",
        "pcc",
        first("pcc-west-midlands", "RAISED", ", \"answer\": \"Yes.\""),
        "begins as it is raised");
    for (String statement :
        new String[] {
          "update own_record set content = '{}' returning 1",
          "delete from own_record returning 1",
          "truncate own_record",
          "alter table own_record disable trigger all"
        }) {
      assertThatThrownBy(() -> sql("ctu", author, "on", statement))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  private void assertRefused(String organisation, String role, String insert, String because) {
    String own = insert.replace("'pcc-west-midlands')", "'" + organisation + "')");
    assertThatThrownBy(() -> sql(organisation, role, "on", own)).hasMessageContaining(because);
  }

  private static String next(String id, String changes, boolean withdrawn) {
    return "insert into own_record"
        + " (register, id, version, content, withdrawn, changed_by, organisation)"
        + " values ('issues', '%s', 2, (select content from own_record where id = '%s') || '%s',"
            .formatted(id, id, changes)
        + " %s, 'somebody', 'pcc-west-midlands') returning version".formatted(withdrawn);
  }

  private static String first(String office, String state, String more) {
    return "insert into own_record"
        + " (register, id, version, content, withdrawn, changed_by, organisation)"
        + " values ('issues', 'SQL', 1, '{\"title\": \"T\", \"raisedBy\": \"%s\", \"state\": \"%s\"%s}',"
            .formatted(office, state, more)
        + " false, 'somebody', 'pcc-west-midlands') returning version";
  }

  private static String version(
      String id, int version, String office, String state, boolean withdrawn) {
    return """
    insert into own_record
      (register, id, version, content, withdrawn, changed_by, organisation)
    select 'issues', id, %d, content || '{"state": "%s", "raisedBy": "%s", "title": "Walls"}',
      %s, 'somebody', '%s'
    from (select '%s' as id, coalesce((select content from own_record where id = '%s'
      and version = 1), '{}') as content) latest returning version
    """
        .formatted(version, state, office, withdrawn, office, id, id);
  }

  private String sql(String organisation, String roles, String cleared, String query)
      throws SQLException {
    try (Connection connection = ctu.database().connectAsApp()) {
      connection.setAutoCommit(false);
      try (PreparedStatement settings =
          connection.prepareStatement(
              """
              select set_config('oversight.organisation_slug', ?, true),
                set_config('oversight.organisation', ?, true),
                set_config('oversight.roles', ?, true),
                set_config('oversight.ct_cleared', ?, true),
                set_config('oversight.username', 'somebody', true)
              """)) {
        settings.setString(1, organisation);
        settings.setString(2, organisation);
        settings.setString(3, roles);
        settings.setString(4, cleared);
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

  private Issue take(Issue issue, String etag, String meeting) {
    return unit.staff()
        .takeIssue(
            TakeIssueRequest.newBuilder()
                .setName(issue.getName())
                .setEtag(etag)
                .setMeetingOn(meeting)
                .build());
  }

  private Issue answer(Issue issue, String etag, String on) {
    return unit.staff()
        .answerIssue(
            AnswerIssueRequest.newBuilder()
                .setName(issue.getName())
                .setEtag(etag)
                .setAnswer("It will.")
                .setAnsweredOn(on)
                .build());
  }

  private Issue withdraw(String office, Issue issue) {
    return IssueServiceGrpc.newBlockingStub(unit.office(office))
        .withdrawIssue(
            WithdrawIssueRequest.newBuilder()
                .setName(issue.getName())
                .setEtag(issue.getEtag())
                .setReason("No longer wanted.")
                .build());
  }

  private static Issue get(Channel channel, String name) {
    return IssueServiceGrpc.newBlockingStub(channel)
        .getIssue(GetIssueRequest.newBuilder().setName(name).build());
  }
}

package oversight.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import oversight.governance.support.Reports;
import oversight.governance.support.SampleRegion;
import oversight.governance.v1.CalendarServiceGrpc;
import oversight.governance.v1.CreateCalendarLinkRequest;
import oversight.governance.v1.Pack;
import oversight.governance.v1.RevisePackRequest;
import oversight.governance.v1.UpdatePackRequest;

/** What PostgreSQL itself keeps apart, whatever the service asks: circulated packs, secrets. */
class DiaryRowLevelSecurityTest {
  private static SampleRegion region;
  private static String circulated;

  @BeforeAll
  static void start() {
    region = new SampleRegion();
    region.publish(Reports.cmpg(), 1);
    Pack pack = region.circulate(region.compile(region.create(Reports.QUARTER)));
    circulated = pack.getName().substring("packs/".length());
    CalendarServiceGrpc.newBlockingStub(
            region.governance().channel("pcc.west-mercia", "pcc-west-mercia", "pcc"))
        .createCalendarLink(CreateCalendarLinkRequest.getDefaultInstance());
  }

  @AfterAll
  static void stop() {
    region.close();
  }

  @Test
  void aCirculatedPackIsBeyondEveryUpdateButTheOneThatOpensItsNextVersion() throws SQLException {
    for (String change :
        new String[] {
          "title = 'Other'",
          "executive_summary = 'Other'",
          "state = 'COMPILED'",
          "circulated_version = 0, circulate_time = null, state = 'DRAFT', version = 0",
          "state = 'COMPILED', version = version + 1, title = 'Other'"
        }) {
      try (Connection officer = as("rpo", "regional-policy", "rpo")) {
        assertThatThrownBy(() ->
                run(officer, "update pack set " + change + " where id = '" + circulated + "'"))
            .as(change)
            .isInstanceOf(SQLException.class);
      }
    }
    try (Connection office = as("pcc", "pcc-west-mercia", "pcc.west-mercia")) {
      assertThat(
              run(
                  office,
                  "update pack set state = 'COMPILED', version = version + 1 where id = '"
                      + circulated
                      + "'"))
          .isZero();
    }
  }

  @Test
  void theGroupSeesTheVersionsThatWereCirculatedAlone() throws SQLException {
    Pack pack = region.circulate(region.compile(region.create(Reports.QUARTER)));
    String id = pack.getName().substring("packs/".length());
    region
        .governance()
        .rpo()
        .revisePack(
            RevisePackRequest.newBuilder().setName(pack.getName()).setReason("A word.").build());

    region
        .governance()
        .rpo()
        .updatePack(
            UpdatePackRequest.newBuilder()
                .setName(pack.getName())
                .setTitle("Not yet theirs")
                .setExecutiveSummary("Still being written.")
                .build());

    try (Connection office = as("pcc", "pcc-west-mercia", "pcc.west-mercia");
        Connection officer = as("rpo", "regional-policy", "rpo")) {
      String rows = "select count(*) from pack where id = '" + id + "'";
      assertThat(count(office, rows)).isZero();
      assertThat(count(officer, rows)).isEqualTo(1);
      String draft =
          "select count(*) from pack_for_reader where id = '"
              + id
              + "' and (title = 'Not yet theirs' or executive_summary = 'Still being written.'"
              + " or state <> 'CIRCULATED' or version <> 1 or revision_reason <> '')";
      assertThat(count(office, draft)).isZero();
      assertThat(count(officer, draft)).isEqualTo(1);
      assertThat(count(office, "select count(*) from pack_for_reader where id = '" + id + "'"))
          .isEqualTo(1);
    }
    try (Connection force = as("approver", "west-mercia", "approver.west-mercia")) {
      assertThat(count(force, "select count(*) from pack_for_reader")).isZero();
    }

    String versions = "select count(*) from pack_version where pack = '" + id + "'";
    try (Connection office = as("pcc", "pcc-west-mercia", "pcc.west-mercia");
        Connection officer = as("rpo", "regional-policy", "rpo")) {
      assertThat(count(office, versions)).isEqualTo(1);
      assertThat(count(officer, versions)).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # username       | sees
          pcc.west-mercia  | 1
          pcc.west-midlands | 0
          rpo              | 0
          ''               | 0
          """)
  void aSecretAddressIsItsOwnersAlone(String username, int sees) throws SQLException {
    try (Connection somebody = as("pcc", "pcc-west-mercia", username)) {
      assertThat(count(somebody, "select count(*) from calendar_link")).isEqualTo(sees);
    }
  }

  @Test
  void nobodyGivesOutAnAddressOrAsksForMailInAnothersName() throws SQLException {
    try (Connection somebody = as("pcc", "pcc-west-mercia", "pcc.west-mercia")) {
      assertThatThrownBy(() ->
              run(
                  somebody,
                  """
                  insert into calendar_link (id, subject, username, organisation, roles, title,
                    secret_sha256, expire_time)
                  values ('1', 'rpo', 'rpo', 'regional-policy', '{rpo}', 'x', 'x', now())
                  """))
          .hasMessageContaining("row-level security");
    }
    try (Connection somebody = as("pcc", "pcc-west-mercia", "pcc.west-mercia")) {
      assertThatThrownBy(() ->
              run(
                  somebody,
                  """
                  insert into reminder_subscription (subject, username, organisation, roles,
                    email, confirmed, digest, invitations, confirm_secret, unsubscribe_secret)
                  values ('pcc.west-mercia', 'pcc.west-mercia', 'pcc-west-mercia', '{rpo}',
                    'a@b.example', true, true, true, 'c', 'u')
                  """))
          .hasMessageContaining("row-level security");
    }
  }

  private static Connection as(String role, String organisation, String username)
      throws SQLException {
    Connection connection = region.governance().database().connectAsApp();
    connection.setAutoCommit(false);
    String subject =
        username.isEmpty()
            ? ""
            : String.join(
                "",
                region
                    .governance()
                    .rows(
                        "select distinct subject from calendar_link where username = '"
                            + username
                            + "'"));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          select set_config('oversight.roles', '%s', true),
            set_config('oversight.organisation_slug', '%s', true),
            set_config('oversight.username', '%s', true),
            set_config('oversight.subject', '%s', true),
            set_config('oversight.ct_cleared', 'off', true)
          """
              .formatted(role, organisation, username, subject.isEmpty() ? username : subject));
    }
    return connection;
  }

  private static int run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static int count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }
}

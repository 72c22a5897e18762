package oversight.governance.register;

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
import oversight.governance.support.SampleRecords;
import oversight.governance.v1.Action;
import oversight.governance.v1.Board;
import oversight.governance.v1.Meeting;

/** What PostgreSQL refuses by itself, to the very role that the service runs as. */
class RowLevelSecurityTest {
  private static SampleRecords records;
  private static Action open;
  private static Action closed;
  private static Action cleared;
  private static Meeting meeting;

  @BeforeAll
  static void start() {
    records = new SampleRecords();
    Board board = records.boards().create(SampleRecords.board());
    meeting = records.meetings().create(SampleRecords.meeting(board));
    open = records.actions().create(SampleRecords.action().build());
    closed =
        records
            .actions()
            .create(SampleRecords.action().setClosed(true).setClosedReason("A case").build());
    cleared =
        records
            .actions()
            .by(records.cleared())
            .create(SampleRecords.action().setClearance("ct").build());
  }

  @AfterAll
  static void stop() {
    records.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # roles    | organisation     | cleared | open | closed | cleared | Part 2
          rpo        | regional-policy  | off     | 1    | 1      | 0       | 1
          rpo        | regional-policy  | on      | 1    | 1      | 1       | 1
          pcc        | pcc-west-mercia  | off     | 1    | 1      | 0       | 1
          pcc        | pcc-west-mercia  | on      | 1    | 1      | 1       | 1
          pcc        | pcc-west-midlands| on      | 1    | 0      | 1       | 0
          author     | cmpg             | off     | 1    | 0      | 0       | 0
          analyst    | west-mercia      | off     | 0    | 0      | 0       | 0
          engineer   | regional-policy  | on      | 0    | 0      | 0       | 0
          ''         | ''               | off     | 0    | 0      | 0       | 0
          """)
  void rowsAreSeenByWhomTheTableSays(
      String roles,
      String organisation,
      String clearance,
      int seesOpen,
      int seesClosed,
      int seesCleared,
      int seesPart)
      throws SQLException {
    try (Connection connection = as(roles, organisation, clearance)) {
      assertThat(count(connection, record(open.getName()))).isEqualTo(seesOpen);
      assertThat(count(connection, record(closed.getName()))).isEqualTo(seesClosed);
      assertThat(count(connection, record(cleared.getName()))).isEqualTo(seesCleared);
      assertThat(count(connection, versions(open.getName()))).isEqualTo(seesOpen);
      assertThat(count(connection, versions(closed.getName()))).isEqualTo(seesClosed);
      assertThat(
              count(
                  connection,
                  "from register_part where record = '%s'".formatted(id(meeting.getName()))))
          .isEqualTo(seesPart);
    }
  }

  @Test
  void nobodyChangesWhatIsAnothers() throws SQLException {
    String update =
        "update register_record set title = 'Mine now' where id = '%s'"
            .formatted(id(open.getName()));
    assertThat(change("pcc", "pcc-warwickshire", update)).isZero();
    assertThat(change("author", "cmpg", update)).isZero();
    assertThat(change("pcc", "pcc-west-mercia", update)).isEqualTo(1);
    assertThat(change("rpo", "regional-policy", update)).isEqualTo(1);
  }

  @Test
  void historyIsBeyondEverybodysReach() {
    for (String statement :
        new String[] {
          "update register_version set reason = 'forged'",
          "delete from register_version",
          "update register_part set content = '{}'",
          "delete from register_part",
          "delete from register_record"
        }) {
      assertThatThrownBy(() -> change("rpo", "regional-policy", statement))
          .as(statement)
          .hasMessageContaining("permission denied");
    }
  }

  private static int change(String roles, String organisation, String sql) throws SQLException {
    try (Connection connection = as(roles, organisation, "off");
        Statement statement = connection.createStatement()) {
      int changed = statement.executeUpdate(sql);
      connection.rollback();
      return changed;
    }
  }

  private static String record(String name) {
    return "from register_record where id = '%s'".formatted(id(name));
  }

  private static String versions(String name) {
    return "from register_version where record = '%s'".formatted(id(name));
  }

  private static String id(String name) {
    return name.substring(name.indexOf('/') + 1);
  }

  private static int count(Connection connection, String from) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) " + from)) {
      result.next();
      return result.getInt(1);
    }
  }

  private static Connection as(String roles, String organisation, String clearance)
      throws SQLException {
    Connection connection = records.governance().database().connectAsApp();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          select set_config('oversight.roles', '%s', true),
            set_config('oversight.organisation_slug', '%s', true),
            set_config('oversight.username', 'somebody', true),
            set_config('oversight.ct_cleared', '%s', true)
          """
              .formatted(roles, organisation, clearance));
    }
    return connection;
  }
}

package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.FoundationUnderTest.Started;
import oversight.local.postgres.DatabaseAccess;

@ExtendWith(FoundationUnderTest.class)
class DatabaseIsolationTest {
  private static final List<String> SLUGS =
      List.of("rocu", "cmpg", "ctu", "npas", "governance", "keycloak");

  @Test
  void eachRoleConnectsToItsOwnDatabaseAndToNoOther(Started started) {
    for (String slug : SLUGS) {
      DatabaseAccess own = started.foundation().databases().access(slug);
      for (String database : List.of(own.database(), "postgres", "template1", "cmpg", "rocu")) {
        if (database.equals(own.database())) {
          assertThatCode(() -> connect(started, database, own.owner(), own.ownerPassword()))
              .doesNotThrowAnyException();
          assertThatCode(
                  () -> connect(started, database, own.application(), own.applicationPassword()))
              .doesNotThrowAnyException();
        } else {
          assertRefused(started, database, own.owner(), own.ownerPassword());
          assertRefused(started, database, own.application(), own.applicationPassword());
        }
      }
    }
  }

  @Test
  void aWrongPasswordIsRefusedEvenFromThisMachine(Started started) {
    assertThatThrownBy(() -> connect(started, "cmpg", "cmpg_app", "guess"))
        .isInstanceOfSatisfying(
            SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void theApplicationRoleOwnsNothingAndMakesNothing(Started started) throws SQLException {
    DatabaseAccess cmpg = started.foundation().databases().access("cmpg");
    try (Connection connection =
            DriverManager.getConnection(
                started.foundation().postgres().url("cmpg"),
                cmpg.application(),
                cmpg.applicationPassword());
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("CREATE TABLE figure (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aCommitIsOnTheDiskBeforeItIsAcknowledged(Started started) throws SQLException {
    try (Connection connection = started.foundation().postgres().connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet setting =
            statement.executeQuery(
                "SELECT string_agg(setting, ' ' ORDER BY name) FROM pg_settings"
                    + " WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')")) {
      assertThat(setting.next()).isTrue();
      assertThat(setting.getString(1)).isEqualTo("on on on");
    }
  }

  private static void assertRefused(
      Started started, String database, String user, String password) {
    assertThatThrownBy(() -> connect(started, database, user, password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database");
  }

  private static void connect(Started started, String database, String user, String password)
      throws SQLException {
    DriverManager.getConnection(started.foundation().postgres().url(database), user, password)
        .close();
  }
}

package oversight.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.local.Home;
import oversight.local.Ports;
import oversight.local.process.ProcessRecords;
import oversight.local.process.Supervisor;

class PostgresRecoveryTest {
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void whatWasCommittedOutlivesTheServersAndTheLaunchersSuddenDeath() throws SQLException {
    Home home = new Home(folder);
    home.create();
    PostgresServer server =
        new PostgresServer(
            PostgresPrograms.unpack(home.postgresPrograms()),
            home.postgres(),
            Ports.free(1).getFirst(),
            "secret");
    for (int round = 0; round < ROUNDS; round++) {
      // A new launcher each time, which knows of the last one by its records alone.
      ProcessRecords records = new ProcessRecords(home.run());
      records.stopLeftovers(Duration.ofSeconds(20));
      Supervisor supervisor = new Supervisor(home.logs(), records);
      server.initialise(supervisor);
      server.start(supervisor);
      addRow(server, round);
      if (round == 0) {
        kill(home);
      }
    }
    assertThat(rows(server)).isEqualTo(ROUNDS);
    new ProcessRecords(home.run()).stopLeftovers(Duration.ofSeconds(20));
  }

  private static void kill(Home home) {
    ProcessHandle.allProcesses()
        .filter(process ->
            process.info().arguments().map(java.util.Arrays::asList).stream()
                .anyMatch(arguments -> arguments.contains(home.postgres().toString())))
        .forEach(ProcessHandle::destroyForcibly);
  }

  private static void addRow(PostgresServer server, int row) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS kept (row int)");
      statement.execute("INSERT INTO kept VALUES (" + row + ")");
    }
  }

  private static int rows(PostgresServer server) throws SQLException {
    try (Connection connection = server.connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM kept")) {
      assertThat(count.next()).isTrue();
      return count.getInt(1);
    }
  }
}

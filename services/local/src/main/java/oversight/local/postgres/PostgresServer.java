package oversight.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.local.Home;
import oversight.local.StartupException;
import oversight.local.process.ProcessPlan;
import oversight.local.process.Supervisor;

/**
 * A PostgreSQL server on this machine: it listens on 127.0.0.1 alone, asks everyone for a password
 * (SCRAM-SHA-256), and acknowledges a commit only when it is on the disk.
 */
public final class PostgresServer {
  /** The name of its process and its log. */
  public static final String NAME = "postgres";

  private static final String SUPERUSER = "postgres";

  private final PostgresPrograms programs;
  private final Path data;
  private final int port;
  private final String password;

  /**
   * A server.
   *
   * @param programs what runs it
   * @param data where its data lives
   * @param port where it listens
   * @param password the superuser's password
   */
  public PostgresServer(PostgresPrograms programs, Path data, int port, String password) {
    this.programs = programs;
    this.data = data;
    this.port = port;
    this.password = password;
  }

  /** Makes an empty cluster, unless there is one. */
  public void initialise(Supervisor supervisor) {
    if (Files.exists(data)) {
      return;
    }
    Path fresh = data.resolveSibling(data.getFileName() + ".new");
    Path passwordFile = data.resolveSibling("initdb.password");
    try {
      Home.delete(fresh);
      Files.deleteIfExists(passwordFile);
      Files.createFile(
          passwordFile,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(passwordFile, password);
      initdb(supervisor, fresh, passwordFile);
      // Whole or not at all: a launcher killed here leaves no half-made cluster.
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new StartupException(
          "PostgreSQL's data cannot be made: " + refused.getMessage(), refused);
    } finally {
      Home.delete(passwordFile);
    }
  }

  /** Starts it and waits until it takes connections. */
  public void start(Supervisor supervisor) {
    supervisor.start(plan());
    supervisor.await(NAME, Duration.ofSeconds(60), this::answers);
  }

  /** The address of a database. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * Connects as superuser.
   *
   * @throws SQLException where that fails
   */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, password);
  }

  private ProcessPlan plan() {
    List<String> arguments = new ArrayList<>(List.of("-D", data.toString()));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "max_connections=200",
            "log_min_messages=warning")) {
      arguments.addAll(List.of("-c", setting));
    }
    return new ProcessPlan(
        NAME, 0, programs.command("postgres", arguments), Map.of(), ProcessPlan.Signal.INT);
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      if ("28P01".equals(notYet.getSQLState())) {
        throw new StartupException(
            "The passwords beside the data are not those that the data was made with. Put"
                + " secrets.properties back, or forget the data with ./oversight up --fresh.",
            notYet);
      }
      return false;
    }
  }

  private void initdb(Supervisor supervisor, Path fresh, Path passwordFile) {
    supervisor.run(
        "Making PostgreSQL's data",
        programs.command(
            "initdb",
            List.of(
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8")));
  }
}

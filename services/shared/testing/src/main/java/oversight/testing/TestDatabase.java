package oversight.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh database with the two roles every service has: an owner that migrates, and an app role
 * that owns nothing.
 *
 * @param url its JDBC address
 * @param owner the role that migrates; its password is its name
 * @param app the role that runs the service; its password is its name
 */
public record TestDatabase(String url, String owner, String app) {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Creates one. */
  public static TestDatabase create(String name) {
    String database = name + "_" + NUMBER.incrementAndGet() + "_" + ProcessHandle.current().pid();
    TestDatabase created =
        new TestDatabase(
            SharedServer.INSTANCE.url(database), database + "_owner", database + "_app");
    try (Connection connection = asSuperuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(role(created.owner));
      statement.execute(role(created.app));
      statement.execute("create database " + database + " owner " + created.owner);
      statement.execute("revoke all on database " + database + " from public");
      statement.execute("grant connect on database " + database + " to " + created.app);
    } catch (SQLException failed) {
      throw new IllegalStateException("The test's database could not be made.", failed);
    }
    return created;
  }

  /** The settings of a service that uses it, by the names of its environment variables. */
  public Map<String, String> environment() {
    return Map.of(
        "OVERSIGHT_DATABASE_URL", url,
        "OVERSIGHT_DATABASE_USER", app,
        "OVERSIGHT_DATABASE_PASSWORD", app,
        "OVERSIGHT_DATABASE_OWNER_USER", owner,
        "OVERSIGHT_DATABASE_OWNER_PASSWORD", owner);
  }

  /** A connection as the role that runs the service. */
  public Connection connectAsApp() throws SQLException {
    return DriverManager.getConnection(url, app, app);
  }

  /** A connection as the role that owns the tables. */
  public Connection connectAsOwner() throws SQLException {
    return DriverManager.getConnection(url, owner, owner);
  }

  private static Connection asSuperuser(String database) throws SQLException {
    PostgresServer server = SharedServer.INSTANCE;
    return DriverManager.getConnection(
        server.url(database), server.superuser(), server.superuserPassword());
  }

  private static String role(String name) {
    return "create role " + name + " login password '" + name + "'";
  }
}

package oversight.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import oversight.local.Secrets;
import oversight.local.StartupException;

/**
 * A database for each service, with roles of its own that reach no other: {@code CONNECT} is taken
 * from everyone and given to the database's own two roles.
 */
public final class Databases {
  private final PostgresServer server;
  private final Secrets secrets;

  /** On this server, with these passwords. */
  public Databases(PostgresServer server, Secrets secrets) {
    this.server = server;
    this.secrets = secrets;
  }

  /** How the service of this slug reaches its database. */
  public DatabaseAccess access(String slug) {
    String database = slug.replace('-', '_').toLowerCase(Locale.ROOT);
    String owner = database + "_owner";
    String application = database + "_app";
    return new DatabaseAccess(
        database, owner, secrets.of(owner), application, secrets.of(application));
  }

  /** Makes what is not there yet. */
  public void create(List<String> slugs) {
    try (Connection connection = server.connect("postgres")) {
      close(connection, "postgres");
      close(connection, "template1");
      for (String slug : slugs) {
        create(connection, access(slug));
      }
    } catch (SQLException refused) {
      throw new StartupException("The databases cannot be made: " + refused.getMessage(), refused);
    }
  }

  private void create(Connection connection, DatabaseAccess access) throws SQLException {
    role(connection, access.owner(), access.ownerPassword());
    role(connection, access.application(), access.applicationPassword());
    if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", access.database())) {
      execute(
          connection,
          "CREATE DATABASE %s OWNER %s".formatted(quote(access.database()), quote(access.owner())));
    }
    close(connection, access.database());
    // Temporary tables are where an upload waits until it has been checked as a whole.
    execute(
        connection,
        "GRANT CONNECT, TEMPORARY ON DATABASE %s TO %s"
            .formatted(quote(access.database()), quote(access.application())));
    try (Connection inside = server.connect(access.database())) {
      execute(inside, "ALTER SCHEMA public OWNER TO " + quote(access.owner()));
      execute(inside, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      execute(inside, "GRANT USAGE ON SCHEMA public TO " + quote(access.application()));
    }
  }

  private static void role(Connection connection, String name, String password)
      throws SQLException {
    if (!exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
      execute(
          connection,
          "CREATE ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '%s'"
              .formatted(quote(name), password.replace("'", "''")));
    }
  }

  private static void close(Connection connection, String database) throws SQLException {
    execute(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quote(database)));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quote(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}

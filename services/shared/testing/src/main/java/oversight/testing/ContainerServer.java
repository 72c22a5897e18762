package oversight.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, where a container engine answers. */
final class ContainerServer implements PostgresServer {
  /** The same major version as the embedded one. */
  private static final String IMAGE = "postgres:18-alpine";

  private final PostgreSQLContainer container;

  // Testcontainers' own reaper stops it when the tests' process ends.
  ContainerServer() {
    container = new PostgreSQLContainer(IMAGE);
    container.start();
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://"
        + container.getHost()
        + ":"
        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
        + "/"
        + database;
  }

  @Override
  public String superuser() {
    return container.getUsername();
  }

  @Override
  public String superuserPassword() {
    return container.getPassword();
  }
}

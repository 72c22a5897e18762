package oversight.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** PostgreSQL's own server binaries, from Maven artefacts; needs nothing on the machine. */
final class EmbeddedServer implements PostgresServer {
  private final EmbeddedPostgres postgres;

  EmbeddedServer() {
    try {
      postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException failed) {
      throw new UncheckedIOException("PostgreSQL did not start.", failed);
    }
  }

  @Override
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
  }

  @Override
  public String superuser() {
    return "postgres";
  }

  @Override
  public String superuserPassword() {
    return "";
  }
}

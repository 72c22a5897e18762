package oversight.testing;

import java.lang.System.Logger.Level;
import org.testcontainers.DockerClientFactory;

/**
 * The one server of this process: in a container where an engine answers and can have the image,
 * embedded otherwise. The tests are the same, and which it was is said.
 */
final class SharedServer {
  private static final System.Logger LOG = System.getLogger(SharedServer.class.getName());

  static final PostgresServer INSTANCE = start();

  private SharedServer() {}

  private static PostgresServer start() {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      try {
        PostgresServer server = new ContainerServer();
        LOG.log(Level.INFO, "Tests use PostgreSQL in a container.");
        return server;
      } catch (RuntimeException noImage) {
        LOG.log(
            Level.WARNING,
            "A container engine answers, but its PostgreSQL did not start.",
            noImage);
      }
    }
    LOG.log(Level.INFO, "Tests use embedded PostgreSQL.");
    return new EmbeddedServer();
  }
}

package oversight.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import oversight.local.process.ProcessRecords;
import oversight.local.process.Supervisor;
import oversight.region.Region;
import oversight.region.RegionFile;

/** Real PostgreSQL and real Keycloak, started once for all tests that ask for them. */
public final class FoundationUnderTest implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Started.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(FoundationUnderTest.class))
        .computeIfAbsent(Started.class, type -> start(), Started.class);
  }

  /**
   * What was started.
   *
   * @param settings its ports
   * @param region its region
   * @param foundation the servers
   */
  public record Started(
      Settings settings, Region region, Foundation foundation, Supervisor supervisor, Home home)
      implements AutoCloseable {
    @Override
    public void close() {
      supervisor.close();
      Home.delete(home.folder());
    }
  }

  private static Started start() {
    Path root = Path.of("../..").toAbsolutePath().normalize();
    Region region = RegionFile.read(root.resolve("region.yaml"));
    Home home = new Home(temporary());
    home.create();
    List<Integer> ports = Ports.free(3);
    Settings settings =
        Settings.from(
            Map.of(
                "OVERSIGHT_ROOT", root.toString(),
                "OVERSIGHT_HOME", home.folder().toString(),
                "OVERSIGHT_HTTP_PORT", ports.get(0).toString(),
                "OVERSIGHT_KEYCLOAK_PORT", ports.get(1).toString(),
                "OVERSIGHT_POSTGRES_PORT", ports.get(2).toString()));
    Supervisor supervisor = new Supervisor(home.logs(), new ProcessRecords(home.run()));
    Foundation foundation =
        Foundation.unpack(
            settings,
            supervisor,
            new Secrets(home.secrets()),
            region,
            root.resolve("services/local/target/keycloak/unpacked"));
    try {
      foundation.startPostgres();
      foundation.startKeycloak();
      foundation.awaitKeycloak();
    } catch (RuntimeException failed) {
      supervisor.close();
      throw failed;
    }
    return new Started(settings, region, foundation, supervisor, home);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("oversight-test");
    } catch (IOException refused) {
      throw new java.io.UncheckedIOException(refused);
    }
  }
}

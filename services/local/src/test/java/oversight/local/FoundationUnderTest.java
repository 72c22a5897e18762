package oversight.local;

import java.time.Duration;
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
   * @param supervisor who stops them
   */
  public record Started(
      Settings settings, Region region, Foundation foundation, Supervisor supervisor)
      implements AutoCloseable {
    @Override
    public void close() {
      supervisor.close();
    }
  }

  private static Started start() {
    Settings settings = Settings.from(TestHome.environment());
    Home home = new Home(settings.home());
    home.create();
    ProcessRecords records = new ProcessRecords(home.run());
    records.stopLeftovers(Duration.ofSeconds(10));
    home.forget();
    home.create();
    Region region = RegionFile.read(settings.regionFile());
    Supervisor supervisor = new Supervisor(home.logs(), records);
    Foundation foundation =
        Foundation.unpack(settings, supervisor, new Secrets(home.secrets()), region);
    try {
      foundation.startPostgres();
      foundation.startKeycloak();
      foundation.awaitKeycloak();
    } catch (RuntimeException failed) {
      supervisor.close();
      throw failed;
    }
    return new Started(settings, region, foundation, supervisor);
  }
}

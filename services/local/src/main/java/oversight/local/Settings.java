package oversight.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says of this machine's platform.
 *
 * @param root the repository's root, where the built services are
 * @param home where all data lives
 * @param regionFile the region's file
 * @param httpPort the gateway's port
 * @param keycloakPort Keycloak's port
 * @param postgresPort PostgreSQL's port
 */
public record Settings(
    Path root, Path home, Path regionFile, int httpPort, int keycloakPort, int postgresPort) {

  /**
   * Reads the environment.
   *
   * @throws StartupException where a variable's value is no port
   */
  public static Settings from(Map<String, String> environment) {
    Path root = Path.of(environment.getOrDefault("OVERSIGHT_ROOT", ".")).toAbsolutePath();
    return new Settings(
        root.normalize(),
        root.resolve(environment.getOrDefault("OVERSIGHT_HOME", ".oversight")).normalize(),
        root.resolve(environment.getOrDefault("OVERSIGHT_REGION_FILE", "region.yaml")).normalize(),
        port(environment, "OVERSIGHT_HTTP_PORT", 8080),
        port(environment, "OVERSIGHT_KEYCLOAK_PORT", 8180),
        port(environment, "OVERSIGHT_POSTGRES_PORT", 5433));
  }

  /** Where people and systems find the platform. */
  public String publicUrl() {
    return "http://localhost:" + httpPort;
  }

  /** Where Keycloak is. */
  public String keycloakUrl() {
    return "http://localhost:" + keycloakPort;
  }

  /** The issuer of every token. */
  public String issuer() {
    return keycloakUrl() + "/realms/oversight";
  }

  /** The Java that runs the launcher runs everything else as well. */
  public static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static int port(Map<String, String> environment, String variable, int otherwise) {
    String text = environment.getOrDefault(variable, "").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException noNumber) {
      throw notAPort(variable, text, noNumber);
    }
    throw notAPort(variable, text, new IllegalArgumentException("out of range"));
  }

  private static StartupException notAPort(String variable, String text, Exception cause) {
    return new StartupException(
        variable + " is '" + text + "', which is no port: give a number from 1 to 65535.", cause);
  }
}

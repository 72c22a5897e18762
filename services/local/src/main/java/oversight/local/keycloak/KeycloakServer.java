package oversight.local.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import oversight.local.Home;
import oversight.local.StartupException;
import oversight.local.postgres.DatabaseAccess;
import oversight.local.process.HttpReadiness;
import oversight.local.process.ProcessPlan;
import oversight.local.process.Supervisor;

/**
 * Keycloak as a process: plain HTTP on 127.0.0.1, its data in PostgreSQL. It imports the realm when
 * it is new or when the region's file has changed since, and only then: an import takes seconds.
 */
public final class KeycloakServer {
  /** The name of its process and its log. */
  public static final String NAME = "keycloak";

  private final KeycloakDistribution distribution;
  private final int port;
  private final Path marker;

  /**
   * A server.
   *
   * @param distribution what runs it
   * @param port where it listens
   * @param marker the file that remembers which realm was imported
   */
  public KeycloakServer(KeycloakDistribution distribution, int port, Path marker) {
    this.distribution = distribution;
    this.port = port;
    this.marker = marker;
  }

  /** Starts it; {@link #await} says when it is ready. */
  public void start(
      Supervisor supervisor,
      DatabaseAccess database,
      String databaseUrl,
      String adminPassword,
      String realm) {
    boolean importing = !fingerprint(realm).equals(read(marker));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "start",
                "--optimized",
                // One of them only: no port for others of its kind to join by.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url()));
    List<String> properties = new ArrayList<>();
    Path folder = distribution.importFolder();
    Home.delete(folder);
    if (importing) {
      write(folder, realm);
      arguments.add("--import-realm");
      properties.add("-Dkeycloak.migration.strategy=OVERWRITE_EXISTING");
    }
    supervisor.start(
        new ProcessPlan(
            NAME,
            1,
            distribution.command(properties, arguments),
            Map.of(
                "KC_DB_URL",
                databaseUrl,
                "KC_DB_USERNAME",
                database.owner(),
                "KC_DB_PASSWORD",
                database.ownerPassword(),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                adminPassword),
            ProcessPlan.Signal.TERM));
  }

  /** Waits until the realm answers, and remembers that it was imported. */
  public void await(Supervisor supervisor, String realm) {
    supervisor.await(
        NAME,
        Duration.ofMinutes(5),
        new HttpReadiness(url() + "/realms/oversight/.well-known/openid-configuration"));
    try {
      Files.writeString(marker, fingerprint(realm));
      // It holds the clients' secrets, and has done its work.
      Home.delete(distribution.importFolder());
    } catch (IOException refused) {
      throw new StartupException("Cannot be written: " + marker, refused);
    }
  }

  private String url() {
    return "http://localhost:" + port;
  }

  private static void write(Path folder, String realm) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("oversight-realm.json"), realm);
    } catch (IOException refused) {
      throw new StartupException("The realm cannot be written into " + folder, refused);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new StartupException("Cannot be read: " + file, unreadable);
    }
  }

  private static String fingerprint(String realm) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(realm.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

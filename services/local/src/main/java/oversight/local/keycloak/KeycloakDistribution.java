package oversight.local.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import oversight.local.Home;
import oversight.local.Settings;
import oversight.local.StartupException;
import oversight.local.process.Supervisor;

/**
 * Keycloak, unpacked and built for PostgreSQL.
 *
 * <p>Its start script {@code kc.sh} forks Java and stays in between; a launcher that must stop or
 * find exactly its own children starts Java itself, with the script's own arguments.
 *
 * @param folder where {@code lib} is
 */
public record KeycloakDistribution(Path folder) {
  private static final String BUILT = "oversight-built";

  /** How Keycloak's Java runs where memory is shared with nine other processes. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms64m",
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000",
          "-Duser.language=en",
          "-Duser.country=GB");

  /** Unpacks the archive into the folder, unless that version of it was. */
  public static KeycloakDistribution unpack(Path archive, Path folder) {
    if (!Files.exists(archive)) {
      throw new StartupException(
          "Keycloak's distribution is not there: " + archive + ". Build with ./oversight up.");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      String top = topOf(zip);
      if (!Files.exists(folder.resolve(top))) {
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        Home.delete(fresh);
        unpack(zip, fresh);
        Home.delete(folder);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new KeycloakDistribution(folder.resolve(top));
    } catch (IOException refused) {
      throw new StartupException(
          "Keycloak cannot be unpacked into " + folder + ": " + refused.getMessage(), refused);
    }
  }

  /** Fixes what Keycloak fixes at build time, once, so that each start is a fast one. */
  public void build(Supervisor supervisor) {
    Path built = folder.resolve(BUILT);
    if (Files.exists(built)) {
      return;
    }
    supervisor.run(
        "Building Keycloak",
        command(List.of(), List.of("build", "--db=postgres", "--cache=local")));
    try {
      Files.createFile(built);
    } catch (IOException refused) {
      throw new StartupException("Keycloak cannot be built: " + refused.getMessage(), refused);
    }
  }

  /** A command line for Keycloak. */
  List<String> command(List<String> properties, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Settings.java().toString());
    command.addAll(JVM);
    command.add("-Dkc.home.dir=" + folder);
    command.add("-Djboss.server.config.dir=" + folder.resolve("conf"));
    command.addAll(properties);
    command.addAll(
        List.of(
            "-cp",
            folder.resolve("lib").resolve("quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  /** Where Keycloak looks for realms to import. */
  Path importFolder() {
    return folder.resolve("data").resolve("import");
  }

  private static String topOf(ZipFile zip) {
    String first = zip.entries().nextElement().getName();
    return first.substring(0, first.indexOf('/'));
  }

  private static void unpack(ZipFile zip, Path into) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      Path target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("The archive reaches outside its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, target);
        }
      }
    }
  }
}

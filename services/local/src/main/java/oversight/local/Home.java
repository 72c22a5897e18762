package oversight.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder where all data of this machine's platform lives.
 *
 * @param folder {@code .oversight}, or where {@code OVERSIGHT_HOME} says
 */
public record Home(Path folder) {
  /** PostgreSQL's data. */
  public Path postgres() {
    return folder.resolve("postgres");
  }

  /** PostgreSQL's programs, unpacked. */
  public Path postgresPrograms() {
    return folder.resolve("programs");
  }

  /** Keycloak, unpacked. */
  public Path keycloak() {
    return folder.resolve("keycloak");
  }

  /** What each process wrote. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** Which processes run. */
  public Path run() {
    return folder.resolve("run");
  }

  /** The services' jars, unpacked. */
  public Path services() {
    return folder.resolve("services");
  }

  /** The passwords that were made here. */
  public Path secrets() {
    return folder.resolve("secrets.properties");
  }

  /** Remembers which realm Keycloak imported. */
  public Path realmMarker() {
    return folder.resolve("realm.sha256");
  }

  /** Remembers which sample was loaded. */
  public Path sampleMarker() {
    return folder.resolve("sample.sha256");
  }

  /** Makes the folder. */
  public void create() {
    try {
      for (Path each : List.of(folder, logs(), run(), services())) {
        Files.createDirectories(each);
      }
    } catch (IOException refused) {
      throw new StartupException(
          "The folder for data cannot be made: " + folder + ". Set OVERSIGHT_HOME to another.",
          refused);
    }
  }

  /** Forgets all data: the databases, with Keycloak's, and the passwords; programs stay. */
  public void forget() {
    delete(postgres());
    delete(logs());
    delete(secrets());
    delete(realmMarker());
    delete(sampleMarker());
  }

  /** Deletes a file or a folder and all in it, where there is one. */
  public static void delete(Path path) {
    if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(path)) {
      for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot be deleted: " + path, refused);
    }
  }
}

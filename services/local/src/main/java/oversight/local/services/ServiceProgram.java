package oversight.local.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import oversight.local.Home;
import oversight.local.Settings;
import oversight.local.StartupException;

/**
 * A service's program, unpacked beside the data. It starts faster than from one large jar, and a
 * later build does not pull the jar from under a process that runs.
 *
 * @param jar the unpacked program
 */
public record ServiceProgram(Path jar) {
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx384m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * Unpacks what the build made, unless that was done.
   *
   * @throws StartupException where it was not built
   */
  public static ServiceProgram unpack(Service service, Path root, Path into) {
    Path built = service.jar(root);
    if (!Files.exists(built)) {
      throw new StartupException(
          "%s is not built: %s is not there. Each collaboration of the region's file needs a service of its name."
              .formatted(service.name(), built));
    }
    try {
      String version =
          Long.toHexString(Files.getLastModifiedTime(built).toMillis() * 31 + Files.size(built));
      Path folder = into.resolve(service.name()).resolve(version);
      if (!Files.isDirectory(folder)) {
        Path fresh = into.resolve(service.name() + ".new");
        Home.delete(fresh);
        extract(built, fresh);
        Home.delete(into.resolve(service.name()));
        Files.createDirectories(into.resolve(service.name()));
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new ServiceProgram(folder.resolve(built.getFileName()));
    } catch (IOException refused) {
      throw new StartupException(
          service.name() + " cannot be unpacked: " + refused.getMessage(), refused);
    }
  }

  /** Its command line. */
  public List<String> command() {
    return Stream.of(
            Stream.of(Settings.java().toString()), JVM.stream(), Stream.of("-jar", jar.toString()))
        .flatMap(part -> part)
        .toList();
  }

  private static void extract(Path built, Path into) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Settings.java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                built.toString(),
                "extract",
                "--destination",
                into.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(output);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", hurried);
    }
  }
}

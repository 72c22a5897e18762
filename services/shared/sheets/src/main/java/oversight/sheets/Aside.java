package oversight.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Files in the temporary folder in which a process keeps what it reads aside from memory. They bear
 * its number, so that what a process left behind that was killed outright can be told and deleted:
 * it may hold figures, and fills the disk.
 */
public final class Aside {
  private static final Pattern NAME = Pattern.compile("oversight-[a-z]+-of-([0-9]{1,18})-.*");

  private Aside() {}

  /** A new file of this process, for whoever runs it alone; whoever makes it deletes it. */
  public static Path file(String purpose) throws IOException {
    return Files.createTempFile(
        "oversight-" + purpose + "-of-" + ProcessHandle.current().pid() + "-", ".aside");
  }

  /** Deletes what processes left behind that are no more. A service does so when it starts. */
  public static void sweep() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> left = all.filter(Aside::isLeftBehind).toList();
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private static boolean isLeftBehind(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    long process = Long.parseLong(name.group(1));
    // In a container each process after the other has the same number.
    return process == ProcessHandle.current().pid()
        ? isOlderThanThisProcess(file)
        : ProcessHandle.of(process).isEmpty();
  }

  private static boolean isOlderThanThisProcess(Path file) {
    Instant start = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(start);
    } catch (NoSuchFileException gone) {
      return false;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package oversight.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a terminal's Ctrl-C away from the children: it reaches the launcher alone, which then stops
 * them in their order. Where the system has no {@code setsid}, as macOS, all get it at once.
 */
final class Detachment {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  private Detachment() {}

  static List<String> of(List<String> command) {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(setsid -> Stream.concat(Stream.of(setsid.toString()), command.stream()).toList())
        .orElse(command);
  }
}

package oversight.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that was started.
 *
 * @param plan what it is
 * @param process the process itself
 * @param log what it writes
 * @param startedNanos when it was started, by {@link System#nanoTime}
 */
public record Child(ProcessPlan plan, Process process, Path log, long startedNanos) {
  private static final int SHOWN = 15;

  /** How it ended, for people. */
  String epitaph() {
    return "%s ended unexpectedly (exit code %d).".formatted(plan.name(), process.exitValue());
  }

  /** Asks it to stop. */
  void askToStop() {
    Signals.send(process.toHandle(), plan.signal());
  }

  /** Waits for its end, and brings it about by force when the time is over. */
  void awaitEnd(long deadlineNanos) {
    try {
      if (!process.waitFor(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS)) {
        process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The end of its log, for people. */
  public String lastLines() {
    if (!Files.exists(log)) {
      return "";
    }
    try (Stream<String> lines =
        new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8).lines()) {
      List<String> all = lines.filter(line -> !line.isBlank()).toList();
      return String.join(
          System.lineSeparator(),
          all.subList(Math.max(0, all.size() - SHOWN), all.size()).stream()
              .map(line -> "    " + line)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

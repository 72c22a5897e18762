package oversight.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which processes run, one file each, so that a launcher finds what a killed one left behind. A
 * process is ours only if its number and the instant of its start both fit: numbers are used again.
 */
public final class ProcessRecords {
  private static final String ENDING = ".process";
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

  private final Path folder;

  /** Keeps them there. */
  public ProcessRecords(Path folder) {
    this.folder = folder;
  }

  void write(String name, ProcessHandle process, ProcessPlan.Signal signal) {
    Properties record = new Properties();
    record.setProperty("pid", Long.toString(process.pid()));
    record.setProperty("started", process.info().startInstant().orElse(Instant.now()).toString());
    record.setProperty("signal", signal.name());
    try (Writer writer = Files.newBufferedWriter(folder.resolve(name + ENDING))) {
      record.store(writer, null);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  void delete(String name) {
    delete(folder.resolve(name + ENDING));
  }

  /** Stops every recorded process that still runs, and returns their names. */
  public List<String> stopLeftovers(Duration patience) {
    List<Leftover> leftovers = leftovers();
    leftovers.stream()
        .filter(leftover -> leftover.signal() == ProcessPlan.Signal.TERM)
        .forEach(Leftover::askToStop);
    leftovers.stream()
        .filter(leftover -> leftover.signal() == ProcessPlan.Signal.TERM)
        .forEach(leftover -> leftover.awaitEnd(patience));
    // PostgreSQL last, when its clients are gone.
    leftovers.stream()
        .filter(leftover -> leftover.signal() == ProcessPlan.Signal.INT)
        .forEach(leftover -> {
          leftover.askToStop();
          leftover.awaitEnd(patience);
        });
    files().forEach(ProcessRecords::delete);
    return leftovers.stream().map(Leftover::name).toList();
  }

  private List<Leftover> leftovers() {
    return files().stream().flatMap(file -> read(file).stream()).toList();
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Leftover> read(Path file) {
    Properties record = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      record.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    String pid = record.getProperty("pid");
    String started = record.getProperty("started");
    if (pid == null || started == null) {
      return Optional.empty(); // The launcher was killed while it wrote.
    }
    String name = file.getFileName().toString();
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> startedAt(process, Instant.parse(started)))
        .map(process ->
            new Leftover(
                name.substring(0, name.length() - ENDING.length()),
                process,
                ProcessPlan.Signal.valueOf(record.getProperty("signal", "TERM"))));
  }

  private static boolean startedAt(ProcessHandle process, Instant started) {
    return process
        .info()
        .startInstant()
        .map(instant -> Duration.between(started, instant).abs().compareTo(CLOCK_STEP) <= 0)
        .orElse(false);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private record Leftover(String name, ProcessHandle process, ProcessPlan.Signal signal) {
    void askToStop() {
      Signals.send(process, signal);
    }

    void awaitEnd(Duration patience) {
      try {
        process.onExit().get(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
      } catch (java.util.concurrent.TimeoutException slow) {
        process.destroyForcibly();
      } catch (java.util.concurrent.ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

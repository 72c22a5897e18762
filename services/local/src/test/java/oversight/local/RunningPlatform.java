package oversight.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import oversight.local.keycloak.Tokens;

/**
 * The whole platform as {@code ./oversight up} starts it, in a process of its own, so that it can
 * be stopped, killed and started again as a person would.
 */
public final class RunningPlatform implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Map<String, String> environment = TestHome.environment();
  private final Settings settings;
  private final Path output = Path.of("target/platform-output.txt").toAbsolutePath();
  private Process launcher;

  /** Starts it with {@code up}'s options and waits until it is ready. */
  public RunningPlatform(String... options) {
    this(Map.of(), options);
  }

  /** Starts it with these variables beside those of a test's. */
  public RunningPlatform(Map<String, String> variables, String... options) {
    environment.putAll(variables);
    this.settings = Settings.from(environment);
    this.launcher = launch(options);
    awaitReady();
  }

  /** Where its pages and its API are. */
  public String publicUrl() {
    return settings.publicUrl();
  }

  /** Ports and folders. */
  public Settings settings() {
    return settings;
  }

  /** An access token of a person or of {@code systems.F}. */
  public String token(String user) {
    return new Tokens(settings.issuer()).of(user);
  }

  /** What a process of this name has written. */
  public Path log(String name) {
    return new Home(settings.home()).logs().resolve(name + ".log");
  }

  /** What the launcher has told its user since it was last started. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The launcher itself. */
  public Process launcher() {
    return launcher;
  }

  /** The processes that it started and that still run. */
  public List<ProcessHandle> children() {
    return launcher.descendants().filter(ProcessHandle::isAlive).toList();
  }

  /** Starts it again, on the same data and the same ports. */
  public void startAgain(String... options) {
    this.launcher = launch(options);
    awaitReady();
  }

  /** Asks it to stop, as a terminal or a system does, and returns its exit code. */
  public int stop() {
    launcher.destroy();
    return awaitEnd();
  }

  /** Waits for its end and returns its exit code. */
  public int awaitEnd() {
    try {
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("The launcher does not end:\n" + output());
      }
      return launcher.exitValue();
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  /** Tries to start a second one on the same data, and returns its exit code. */
  public int launchBeside() {
    try {
      Process second = builder().redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!second.waitFor(60, TimeUnit.SECONDS)) {
        second.destroy();
        throw new AssertionError("A second launcher was not refused.");
      }
      return second.exitValue();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  @Override
  public void close() {
    if (launcher.isAlive()) {
      stop();
    }
  }

  private Process launch(String... options) {
    try {
      return builder(options).redirectOutput(output.toFile()).start();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  private ProcessBuilder builder(String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Settings.java().toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "up"));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String ready = "Oversight is ready at " + publicUrl();
    while (!output().contains(ready)) {
      if (!launcher.isAlive() || System.nanoTime() > deadline) {
        launcher.destroy();
        throw new AssertionError("The platform does not start:\n" + output());
      }
      try {
        Thread.sleep(200);
      } catch (InterruptedException hurried) {
        throw new IllegalStateException(hurried);
      }
    }
  }
}

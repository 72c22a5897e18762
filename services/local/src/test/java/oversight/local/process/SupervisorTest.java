package oversight.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oversight.local.StartupException;

class SupervisorTest {
  @TempDir Path folder;
  private ProcessRecords records;
  private Supervisor supervisor;

  @BeforeEach
  void prepare() {
    records = new ProcessRecords(folder);
    supervisor = new Supervisor(folder, records, Duration.ofMillis(5));
  }

  @AfterEach
  void stop() {
    supervisor.close();
  }

  @Test
  void aChildThatDiesIsNamedWithItsExitCodeAndTheEndOfItsLog() {
    supervisor.start(shell("cmpg", 1, "echo the database is away; exit 7"));

    assertThatThrownBy(() -> supervisor.await("cmpg", Duration.ofSeconds(10), () -> false))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("cmpg ended unexpectedly (exit code 7)")
        .hasMessageContaining(folder.resolve("cmpg.log").toString())
        .hasMessageContaining("the database is away");
  }

  @Test
  void aChildThatNeverAnswersIsGivenUp() {
    supervisor.start(shell("rocu", 1, "echo thinking; sleep 60"));

    assertThatThrownBy(() -> supervisor.await("rocu", Duration.ofMillis(300), () -> false))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("rocu did not answer within 0 seconds")
        .hasMessageContaining("thinking");
  }

  @Test
  void allAreStoppedTheLastStageFirst() throws IOException {
    Path diary = folder.resolve("diary");
    String farewell = "trap 'echo %s >> " + diary + "; exit 0' %s; while :; do sleep 0.1; done";
    // All by SIGTERM: a shell that was started with SIGINT ignored, as by a job in the background,
    // can never trap it. That PostgreSQL stops by SIGINT is proved with the real one.
    supervisor.start(shell("postgres", 0, farewell.formatted("postgres", "TERM")));
    supervisor.start(shell("keycloak", 1, farewell.formatted("keycloak", "TERM")));
    supervisor.start(shell("gateway", 4, farewell.formatted("gateway", "TERM")));
    pause(500);

    supervisor.close();

    assertThat(Files.readAllLines(diary)).containsExactly("gateway", "keycloak", "postgres");
    assertThat(records.stopLeftovers(Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void aChildThatIsKilledIsStartedAgainForAsLongAsItTakes() throws Exception {
    Child first = supervisor.start(shell("cmpg", 1, "sleep 60"));
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> supervisor.keepRunning(told::add));
    Child running = first;
    for (int killed = 0; killed < 10; killed++) {
      running.process().destroyForcibly();

      assertThat(told.poll(10, TimeUnit.SECONDS))
          .isEqualTo("cmpg ended unexpectedly (exit code 137). It was started again.");
      assertThat(running.process().isAlive()).isFalse();
      running = supervisor.running("cmpg").orElseThrow();
      assertThat(running.process().isAlive()).isTrue();
    }
  }

  @Test
  void aChildThatDiesWheneverItStartsIsGivenUpAndNamed() {
    supervisor.start(shell("cmpg", 1, "echo no database; exit 1"));

    assertThatThrownBy(() -> supervisor.keepRunning(told -> {}))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("cmpg ended unexpectedly (exit code 1)")
        .hasMessageContaining("no database");
  }

  @Test
  void nothingIsStartedAgainOnceAllAreBeingStopped() throws Exception {
    Child child = supervisor.start(shell("cmpg", 1, "sleep 60"));
    Thread keeper = Thread.ofVirtual().start(() -> supervisor.keepRunning(told -> {}));

    supervisor.close();
    keeper.interrupt();
    keeper.join();

    assertThat(child.process().isAlive()).isFalse();
    assertThat(supervisor.running("cmpg")).isEmpty();
  }

  @Test
  void nothingStartsOnceAllAreBeingStopped() {
    supervisor.close();

    assertThatThrownBy(() -> supervisor.start(shell("late", 1, "sleep 60")))
        .isInstanceOf(StartupException.class);
  }

  @Test
  void aProgramThatFailsIsToldWithWhatItSaid() {
    assertThatThrownBy(
            () -> supervisor.run("Unpacking", List.of("sh", "-c", "echo no room; exit 3")))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("Unpacking failed")
        .hasMessageContaining("no room");
  }

  @Test
  void theEarlierLogIsKeptBesideTheNewOne() throws IOException {
    Child first = supervisor.start(shell("portal", 1, "echo first"));
    first.awaitEnd(System.nanoTime() + Duration.ofSeconds(5).toNanos());
    Child second = supervisor.start(shell("portal", 1, "echo second"));
    second.awaitEnd(System.nanoTime() + Duration.ofSeconds(5).toNanos());

    assertThat(folder.resolve("portal.log")).hasContent("second");
    assertThat(folder.resolve("portal.previous.log")).hasContent("first");
  }

  @Test
  void whatAKilledLauncherLeftIsFoundAndStopped() {
    Child left = supervisor.start(shell("npas", 1, "sleep 60"));

    List<String> stopped = new ProcessRecords(folder).stopLeftovers(Duration.ofSeconds(5));

    assertThat(stopped).containsExactly("npas");
    assertThat(left.process().isAlive()).isFalse();
  }

  @Test
  void aStrangersProcessWithARecordedNumberIsLeftAlone() throws IOException {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          folder.resolve("ctu.process"),
          "pid=%d\nstarted=2020-01-01T00\\:00\\:00Z\nsignal=TERM\n".formatted(stranger.pid()));

      assertThat(records.stopLeftovers(Duration.ofSeconds(1))).isEmpty();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(folder.resolve("ctu.process")).doesNotExist();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void aSecondLauncherOnTheSameDataIsRefused() {
    try (LauncherLock first = LauncherLock.take(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> LauncherLock.take(folder))
          .isInstanceOf(StartupException.class)
          .hasMessageContaining("already runs");
    }
  }

  private static ProcessPlan shell(String name, int stage, String script) {
    return new ProcessPlan(
        name, stage, List.of("sh", "-c", script), Map.of(), ProcessPlan.Signal.TERM);
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }
}

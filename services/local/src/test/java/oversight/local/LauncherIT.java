package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** In this order, for each ends with the platform running again; before tests of its inside. */
@ExtendWith(PlatformUnderTest.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
  private static final String FIGURES =
      "/api/v1/collaborations/cmpg/figures?measure=CM03.tests&from=2011-10&to=2011-12";

  /** What is killed: a word of its command line, and what the launcher calls it. */
  private record Kill(String program, String name) {}

  private static final List<Kill> KILLS =
      List.of(
          new Kill("oversight-cmpg", "cmpg"),
          new Kill("oversight-portal", "portal"),
          new Kill("postgres", "postgres"));

  @Test
  @Order(1)
  void theSamplesFiguresCountOnceItIsReady(RunningPlatform platform) throws Exception {
    HttpResponse<String> figures = get(platform, FIGURES);

    assertThat(figures.statusCode()).as(figures.body()).isEqualTo(200);
    assertThat(figures.body()).contains("\"uploadedBy\":\"systems.west-mercia\"");
    assertThat(figures.body()).contains("approver.west-mercia");
  }

  @Test
  @Order(2)
  void aSecondLauncherOnTheSameDataIsRefusedAndDisturbsNothing(RunningPlatform platform) {
    assertThat(platform.launchBeside()).isEqualTo(1);

    assertThat(platform.launcher().isAlive()).isTrue();
    assertThat(platform.children()).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  @Order(3)
  void whateverIsKilledIsStartedAgainAndNothingIsLost(RunningPlatform platform) throws Exception {
    String token = platform.token("author.cmpg");
    String before = get(platform, token, FIGURES).body();
    for (Kill kill : KILLS) {
      // A child of the launcher itself: a backend of PostgreSQL's is PostgreSQL's to mend.
      platform
          .launcher()
          .children()
          .filter(child -> child.info().commandLine().orElse("").contains(kill.program()))
          .min(Comparator.comparingLong(ProcessHandle::pid))
          .orElseThrow()
          .destroyForcibly();

      awaitWords(
          platform, kill.name() + " ended unexpectedly (exit code 137). It was started again.");
      assertThat(platform.launcher().isAlive()).isTrue();
      awaitAnswer(platform, token, before);
    }
  }

  @Test
  @Order(4)
  void aLauncherKilledOutrightLosesNothingAndLeavesNothingInTheWay(RunningPlatform platform)
      throws Exception {
    String before = get(platform, FIGURES).body();
    List<ProcessHandle> left = platform.children();
    platform.launcher().destroyForcibly();
    platform.awaitEnd();

    platform.startAgain();

    assertThat(platform.output()).contains("Stopped what an earlier start left behind");
    assertThat(left).noneMatch(ProcessHandle::isAlive);
    assertThat(get(platform, FIGURES).body()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aSignalStopsEveryChild(RunningPlatform platform) {
    List<ProcessHandle> children = platform.children();
    assertThat(children).hasSizeGreaterThanOrEqualTo(9);

    assertThat(platform.stop()).isEqualTo(143);

    assertThat(children).noneMatch(ProcessHandle::isAlive);
    platform.startAgain();
  }

  /** What was killed may answer for a moment longer, so its end is awaited first. */
  private static void awaitWords(RunningPlatform platform, String words) throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (!platform.output().contains(words) && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(platform.output()).contains(words);
  }

  private static void awaitAnswer(RunningPlatform platform, String token, String expected)
      throws Exception {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    HttpResponse<String> answer = get(platform, token, FIGURES);
    while (answer.statusCode() != 200 && System.nanoTime() < deadline) {
      Thread.sleep(250);
      answer = get(platform, token, FIGURES);
    }
    assertThat(answer.body()).isEqualTo(expected);
  }

  private static HttpResponse<String> get(RunningPlatform platform, String path) throws Exception {
    return get(platform, signIn(platform), path);
  }

  /** Keycloak's own connections were cut with everybody's, and it finds that out by using them. */
  private static String signIn(RunningPlatform platform) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (true) {
      try {
        return platform.token("author.cmpg");
      } catch (StartupException notYet) {
        if (System.nanoTime() > deadline) {
          throw notYet;
        }
        Thread.sleep(500);
      }
    }
  }

  private static HttpResponse<String> get(RunningPlatform platform, String token, String path)
      throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(platform.publicUrl() + path))
              .header("Authorization", "Bearer " + token)
              .header("Accept", "application/json")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

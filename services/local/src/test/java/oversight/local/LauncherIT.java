package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
  void aChildThatDiesIsNamedAndTakesTheOthersWithIt(RunningPlatform platform) {
    List<ProcessHandle> children = platform.children();
    ProcessHandle npas =
        children.stream()
            .filter(child -> child.info().commandLine().orElse("").contains("oversight-npas"))
            .findFirst()
            .orElseThrow();

    npas.destroyForcibly();

    assertThat(platform.awaitEnd()).isEqualTo(1);
    assertThat(platform.output())
        .contains("npas ended unexpectedly")
        .contains(platform.log("npas").toString());
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    platform.startAgain();
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

  private static HttpResponse<String> get(RunningPlatform platform, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(platform.publicUrl() + path))
              .header("Authorization", "Bearer " + platform.token("author.cmpg"))
              .header("Accept", "application/json")
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}

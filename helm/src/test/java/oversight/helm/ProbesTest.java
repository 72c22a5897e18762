package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Probe;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {
  private final Manifests manifests = Chart.render();

  @ParameterizedTest
  @ValueSource(strings = {"rocu", "cmpg", "ctu", "npas", "governance"})
  void aGrpcServiceIsAskedForItsHealthOverGrpc(String service) {
    var container = manifests.container(service);

    assertThat(grpcPort(container.getStartupProbe())).isEqualTo(9090);
    assertThat(grpcPort(container.getReadinessProbe())).isEqualTo(9090);
    assertThat(grpcPort(container.getLivenessProbe())).isEqualTo(9090);
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "gateway"})
  void aWebServiceIsAskedForReadinessAndLivenessApart(String service) {
    var container = manifests.container(service);

    assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/readiness");
    assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
    assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
  }

  @Test
  void anUnreachableDatabaseDoesNotStartPodsAnewForTenMinutes() {
    var liveness = known(manifests.container("rocu").getLivenessProbe());

    assertThat(known(liveness.getPeriodSeconds()) * known(liveness.getFailureThreshold()))
        .isEqualTo(600);
  }

  @Test
  void aPodMayTakeStartSecondsToBeReadyForTheFirstTime() {
    var slow = Chart.render(command -> command.set("collaborations.npas.startSeconds", 400));
    var startup = known(slow.container("npas").getStartupProbe());

    assertThat(known(startup.getPeriodSeconds()) * known(startup.getFailureThreshold()))
        .isEqualTo(400);
  }

  private static int grpcPort(@Nullable V1Probe probe) {
    return known(known(probe).getGrpc()).getPort();
  }

  private static String path(@Nullable V1Probe probe) {
    return known(known(known(probe).getHttpGet()).getPath());
  }
}

package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import org.junit.jupiter.api.Test;

class UpgradeTest {
  private final Manifests manifests = Chart.render();

  @Test
  void anOldPodGoesOnlyWhenANewOneIsReady() {
    for (var deployment : manifests.all(V1Deployment.class)) {
      var specification = known(deployment.getSpec());
      var rolling = known(known(specification.getStrategy()).getRollingUpdate());

      assertThat(known(specification.getReplicas())).isGreaterThan(1);
      assertThat(known(rolling.getMaxUnavailable()).getIntValue()).isZero();
      assertThat(known(rolling.getMaxSurge()).getIntValue()).isEqualTo(1);
    }
  }

  @Test
  void aStoppingPodServesUntilNoOneAsksAndThenFinishesItsCalls() {
    for (var deployment : manifests.all(V1Deployment.class)) {
      var pod = known(known(deployment.getSpec()).getTemplate().getSpec());
      var hook = known(known(pod.getContainers().getFirst().getLifecycle()).getPreStop());
      long drained = known(hook.getSleep()).getSeconds();

      assertThat(drained).isEqualTo(10);
      assertThat(known(pod.getTerminationGracePeriodSeconds()))
          .isGreaterThanOrEqualTo(drained + 30);
    }
  }

  @Test
  void nodesAreDrainedOnePodAtATime() {
    for (var budget : manifests.all(V1PodDisruptionBudget.class)) {
      assertThat(known(known(budget.getSpec()).getMaxUnavailable()).getIntValue()).isEqualTo(1);
    }
  }

  @Test
  void theSameServiceIsSpreadOverNodesAndZones() {
    assertThat(known(manifests.pod("rocu").getTopologySpreadConstraints()))
        .extracting(constraint -> constraint.getTopologyKey())
        .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
  }
}

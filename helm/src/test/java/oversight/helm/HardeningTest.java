package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardeningTest {
  private final Manifests manifests = Chart.render();

  @Test
  void noProcessRunsAsRootOrGainsARight() {
    for (var pod : pods()) {
      var security = known(pod.getSecurityContext());
      var container = known(pod.getContainers().getFirst().getSecurityContext());

      assertThat(security.getRunAsNonRoot()).isTrue();
      assertThat(security.getRunAsUser()).isEqualTo(10001);
      assertThat(known(security.getSeccompProfile()).getType()).isEqualTo("RuntimeDefault");
      assertThat(container.getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getPrivileged()).isFalse();
      assertThat(known(container.getCapabilities()).getDrop()).containsExactly("ALL");
      assertThat(known(container.getCapabilities()).getAdd()).isNullOrEmpty();
    }
  }

  @Test
  void aClusterThatGivesUsersItselfMay() {
    var elsewhere = Chart.render(command -> command.set("defaults.user", "null"));

    assertThat(known(elsewhere.pod("rocu").getSecurityContext()).getRunAsUser()).isNull();
    assertThat(known(elsewhere.pod("rocu").getSecurityContext()).getRunAsNonRoot()).isTrue();
  }

  @Test
  void onlyTheScratchDirectoryCanBeWrittenTo() {
    for (var pod : pods()) {
      var container = pod.getContainers().getFirst();

      assertThat(known(container.getSecurityContext()).getReadOnlyRootFilesystem()).isTrue();
      assertThat(
              known(container.getVolumeMounts()).stream()
                  .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly())))
          .singleElement()
          .satisfies(mount -> assertThat(mount.getMountPath()).isEqualTo("/tmp"));
      assertThat(known(pod.getVolumes()).getFirst().getEmptyDir()).isNotNull();
    }
  }

  @Test
  void noPodHoldsAKeyToKubernetes() {
    for (var pod : pods()) {
      assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    }
    assertThat(manifests.all(V1ServiceAccount.class))
        .allSatisfy(account -> assertThat(account.getAutomountServiceAccountToken()).isFalse());
  }

  @Test
  void everyPodSaysWhatItNeedsAndWhatItMayUse() {
    for (var pod : pods()) {
      var resources = known(pod.getContainers().getFirst().getResources());

      assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
      assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
      assertThat(known(resources.getLimits()).get("memory"))
          .isEqualTo(known(resources.getRequests()).get("memory"));
    }
  }

  private List<V1PodSpec> pods() {
    return manifests.all(V1Deployment.class).stream()
        .map(deployment -> known(known(deployment.getSpec()).getTemplate().getSpec()))
        .toList();
  }
}

package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServicesTest {
  private static final List<String> ALL =
      List.of("rocu", "cmpg", "ctu", "npas", "governance", "portal", "gateway");
  private final Manifests manifests = Chart.render();

  @Test
  void eachServiceHasADeploymentAnAddressAnAccountAndADisruptionBudget() {
    var names = ALL.stream().map(name -> "oversight-" + name).toArray(String[]::new);

    assertThat(
            Stream.of(
                V1Deployment.class,
                V1Service.class,
                V1ServiceAccount.class,
                V1PodDisruptionBudget.class))
        .allSatisfy(kind ->
            assertThat(manifests.all(kind).stream().map(Manifests::nameOf))
                .as(kind.getSimpleName())
                .containsExactlyInAnyOrder(names));
  }

  @Test
  void whatPicksPodsPicksThePodsOfThatServiceAlone() {
    for (var name : ALL) {
      var full = "oversight-" + name;
      var selector =
          Map.of(
              "app.kubernetes.io/name", "oversight",
              "app.kubernetes.io/instance", "oversight",
              "app.kubernetes.io/component", name);
      var deployment = known(manifests.one(V1Deployment.class, full).getSpec());
      var budget = known(manifests.one(V1PodDisruptionBudget.class, full).getSpec());

      assertThat(known(deployment.getTemplate().getMetadata()).getLabels())
          .containsAllEntriesOf(selector);
      assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(selector);
      assertThat(known(manifests.one(V1Service.class, full).getSpec()).getSelector())
          .isEqualTo(selector);
      assertThat(known(budget.getSelector()).getMatchLabels()).isEqualTo(selector);
    }
  }

  @Test
  void anAddressLeadsToAPortThatThePodHas() {
    for (var name : ALL) {
      var port =
          known(known(manifests.one(V1Service.class, "oversight-" + name).getSpec()).getPorts())
              .getFirst();
      var containerPort = known(manifests.container(name).getPorts()).getFirst();

      assertThat(known(port.getTargetPort()).getStrValue()).isEqualTo(containerPort.getName());
      assertThat(port.getPort()).isEqualTo(containerPort.getContainerPort());
    }
  }

  @Test
  void imagesArePlainNamesUntilARegistryATagOrADigestIsGiven() {
    var digest = "sha256:" + "0".repeat(64);
    var elsewhere =
        Chart.render(command ->
            command
                .set("image.registry", "registry.example/police/")
                .set("image.tag", "2.1")
                .set("collaborations.ctu.image.repository", "ctu")
                .set("collaborations.ctu.image.tag", "2.2")
                .set("portal.image.digest", digest));

    assertThat(manifests.container("rocu").getImage()).isEqualTo("oversight-rocu:1.0.0-SNAPSHOT");
    assertThat(elsewhere.container("rocu").getImage())
        .isEqualTo("registry.example/police/oversight-rocu:2.1");
    assertThat(elsewhere.container("ctu").getImage()).isEqualTo("registry.example/police/ctu:2.2");
    assertThat(elsewhere.container("portal").getImage())
        .isEqualTo("registry.example/police/oversight-portal@" + digest);
  }

  @Test
  void theSampleRegionIsCarriedWordForWord() throws Exception {
    var file = Path.of("../region.yaml").toAbsolutePath();
    var sample = Chart.render(command -> command.setFile("region.document", file));

    assertThat(sample.one(V1ConfigMap.class, "oversight-region").getData())
        .containsExactly(Map.entry("region.yaml", Files.readString(file)));
  }

  @Test
  void anotherRegionFileMeansOtherPods() {
    var sample =
        Chart.render(command ->
            command.setFile("region.document", Path.of("../region.yaml").toAbsolutePath()));

    for (var name : ALL) {
      assertThat(regionOf(sample, name)).isNotEqualTo(regionOf(manifests, name));
    }
  }

  private static String regionOf(Manifests manifests, String service) {
    var deployment = manifests.one(V1Deployment.class, "oversight-" + service);
    var metadata = known(known(deployment.getSpec()).getTemplate().getMetadata());
    return known(known(metadata.getAnnotations()).get("oversight/region"));
  }
}

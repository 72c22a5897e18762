package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private final Manifests manifests =
      Chart.render(command ->
          command
              .setFile("region.document", Path.of("../region.yaml").toAbsolutePath())
              .set("ingress.enabled", true)
              .set("ingress.tlsSecret", "tls")
              .set("ingress.grpc.host", "grpc.oversight.example"));

  @Test
  void noSecretIsMadeAndNoneIsWrittenOut() {
    assertThat(manifests.text()).doesNotContain("kind: Secret");
    for (var deployment : manifests.all(V1Deployment.class)) {
      var pod = known(known(deployment.getSpec()).getTemplate().getSpec());
      assertThat(known(pod.getContainers().getFirst().getEnv()))
          .filteredOn(variable -> variable.getName().matches(".*(PASSWORD|SECRET|USER)$"))
          .allSatisfy(variable -> assertThat(variable.getValue()).isNull());
    }
  }

  @Test
  void noneOfTheLaptopsSignInsIsInTheChart() {
    var forces = List.of("staffordshire", "warwickshire", "west-mercia", "west-midlands");
    var collaborations = List.of("rocu", "cmpg", "ctu", "npas");
    var people =
        Stream.of(
                forces.stream()
                    .flatMap(force ->
                        Stream.of("analyst.", "approver.", "systems.", "pcc.", "pcc.ct.")
                            .map(role -> role + force)),
                collaborations.stream()
                    .flatMap(slug -> Stream.of("analyst." + slug, "author." + slug)),
                Stream.of("rpo.ct", "local-systems", "oversight-cli", "engineer"))
            .flatMap(names -> names);

    assertThat(people)
        .noneMatch(name ->
            Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(manifests.text()).find());
  }

  @Test
  void theIngressHasOneHostForPagesAndOneForGrpcBothWithTls() {
    assertThat(manifests.all(V1Ingress.class))
        .extracting(ingress ->
            known(known(known(ingress.getSpec()).getTls()).getFirst().getHosts()).getFirst())
        .containsExactlyInAnyOrder("oversight.example", "grpc.oversight.example");
  }
}

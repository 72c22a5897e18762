package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static oversight.helm.Manifests.known;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fifth collaboration is an entry in the region's file and an empty entry in the values. */
class FurtherCollaborationTest {
  private final Manifests four = Chart.render();
  private Manifests five = four;

  @BeforeEach
  void addOne(@TempDir Path directory) throws IOException {
    var region =
        Files.writeString(
            directory.resolve("region.yaml"),
            Files.readString(Chart.REGION) + "  - slug: dog-unit\n");
    var values =
        Files.writeString(directory.resolve("values.yaml"), "collaborations:\n  dog-unit: {}\n");
    five =
        Chart.render(command -> command.withValuesFile(values).setFile("region.document", region));
  }

  @Test
  void itGetsTheSameObjectsAsTheOthersAndNothingElseIsAdded() {
    var added = new HashSet<>(names(five));
    added.removeAll(names(four));

    assertThat(added)
        .containsExactlyInAnyOrder(
            "Deployment oversight-dog-unit",
            "Service oversight-dog-unit",
            "ServiceAccount oversight-dog-unit",
            "PodDisruptionBudget oversight-dog-unit");
  }

  @Test
  void thoseWhoCallCollaborationsAreToldOfIt() {
    for (var caller : List.of("governance", "portal", "gateway")) {
      assertThat(known(five.container(caller).getEnv()))
          .anySatisfy(variable -> {
            assertThat(variable.getName()).isEqualTo("OVERSIGHT_COLLABORATIONS");
            assertThat(variable.getValue()).contains("dog-unit=oversight-dog-unit:9090");
          });
    }
  }

  @Test
  void theNetworkIsOpenToItAsToTheOthers() {
    var network = new Network(five);

    assertThat(network.isShut("dog-unit")).isTrue();
    assertThat(network.reaches("gateway", "dog-unit", 9090)).isTrue();
    assertThat(network.reaches("governance", "dog-unit", 9090)).isTrue();
    assertThat(network.reaches("portal", "dog-unit", 9090)).isTrue();
    assertThat(network.reaches("rocu", "dog-unit", 9090)).isFalse();
    assertThat(network.beyond("dog-unit")).isEqualTo(network.beyond("rocu"));
  }

  @Test
  void itHasItsOwnImageDatabaseAndSecrets() {
    var container = five.container("dog-unit");

    assertThat(container.getImage()).startsWith("oversight-dog-unit:");
    assertThat(container.toString())
        .contains("/dog-unit?", "oversight-dog-unit-app", "oversight-dog-unit-owner");
  }

  private static Set<String> names(Manifests manifests) {
    return manifests.objects().stream()
        .map(object -> object.getKind() + " " + Manifests.nameOf(object))
        .collect(Collectors.toSet());
  }
}

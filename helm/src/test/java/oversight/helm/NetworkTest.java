package oversight.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final List<String> ALL =
      List.of("rocu", "cmpg", "ctu", "npas", "governance", "portal", "gateway");
  private final Network network = new Network(Chart.render());

  @Test
  void everyPodIsShutButForWhatIsNamed() {
    assertThat(ALL).allMatch(network::isShut);
  }

  @Test
  void onlyTheNamedPathsBetweenServicesAreOpen() {
    var open = new HashSet<String>();
    for (var from : ALL) {
      for (var to : ALL) {
        for (int port : List.of(8080, 9090, 5432, 22)) {
          if (network.reaches(from, to, port)) {
            open.add(from + ">" + to + ":" + port);
          }
        }
      }
    }

    assertThat(open)
        .isEqualTo(
            Set.of(
                "gateway>portal:8080",
                "gateway>governance:9090",
                "gateway>rocu:9090",
                "gateway>cmpg:9090",
                "gateway>ctu:9090",
                "gateway>npas:9090",
                "portal>governance:9090",
                "portal>rocu:9090",
                "portal>cmpg:9090",
                "portal>ctu:9090",
                "portal>npas:9090",
                "governance>rocu:9090",
                "governance>cmpg:9090",
                "governance>ctu:9090",
                "governance>npas:9090"));
  }

  @Test
  void onlyThoseWithADatabaseAreLetOutToOne() {
    var keycloak = "192.0.2.10/32:443";
    var database = "192.0.2.20/32:5432";

    for (var name : List.of("rocu", "cmpg", "ctu", "npas", "governance")) {
      assertThat(network.beyond(name)).as(name).containsExactly(keycloak, database);
    }
    for (var name : List.of("portal", "gateway")) {
      assertThat(network.beyond(name)).as(name).containsExactly(keycloak);
    }
  }

  @Test
  void inOtherNamespacesOnlyNamesCanBeAskedFor() {
    assertThat(ALL)
        .allSatisfy(
            name -> assertThat(network.elsewhere(name)).containsExactly("TCP 53", "UDP 53"));
  }

  @Test
  void theGatewayIsTheOnlyDoor() {
    assertThat(ALL)
        .filteredOn(
            name -> network.isOpenToStrangers(name, 8080) || network.isOpenToStrangers(name, 9090))
        .containsExactly("gateway");
  }

  @Test
  void theDoorCanBeKeptForTheIngressController() {
    var kept =
        Chart.render(command ->
            command.set(
                "networkPolicy.gateway.from[0].namespaceSelector.matchLabels.name", "ingress"));

    assertThat(new Network(kept).isOpenToStrangers("gateway", 8080)).isFalse();
  }
}

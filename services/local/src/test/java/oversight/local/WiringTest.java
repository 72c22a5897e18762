package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import oversight.local.postgres.DatabaseAccess;
import oversight.local.realm.RealmSecrets;
import oversight.local.services.Service;
import oversight.local.services.Service.Kind;
import oversight.local.services.Services;
import oversight.local.services.Wiring;
import oversight.region.RegionFile;

class WiringTest {
  private final Services services =
      Services.of(
          RegionFile.read(Path.of("../../region.yaml")),
          8080,
          count -> IntStream.range(9101, 9101 + count).boxed().toList());
  private final Wiring wiring =
      new Wiring(
          services,
          Path.of("/region.yaml"),
          "http://localhost:8180/realms/oversight",
          "http://localhost:8080",
          new RealmSecrets("door", "group"),
          slug -> new DatabaseAccess(slug, slug + "_owner", "owns", slug + "_app", "works"),
          database -> "jdbc:postgresql://127.0.0.1:5433/" + database);

  @Test
  void theServicesAreTheRegionsCollaborationsAndTheThreeThatEveryRegionHas() {
    assertThat(services.all())
        .extracting(Service::name)
        .containsExactly("rocu", "cmpg", "ctu", "npas", "governance", "portal", "gateway");
  }

  @Test
  void aCollaborationFindsItsDatabaseAndNobodyElse() {
    assertThat(wiring.environment(services.of(Kind.COLLABORATION).get(1)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("OVERSIGHT_REGION_FILE", "/region.yaml"),
                Map.entry("OVERSIGHT_ISSUER", "http://localhost:8180/realms/oversight"),
                Map.entry("OVERSIGHT_AUDIENCE", "oversight"),
                Map.entry("OVERSIGHT_PUBLIC_URL", "http://localhost:8080"),
                Map.entry("OVERSIGHT_GRPC_PORT", "9102"),
                Map.entry("OVERSIGHT_GRPC_ADDRESS", "127.0.0.1"),
                Map.entry("OVERSIGHT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5433/cmpg"),
                Map.entry("OVERSIGHT_DATABASE_USER", "cmpg_app"),
                Map.entry("OVERSIGHT_DATABASE_PASSWORD", "works"),
                Map.entry("OVERSIGHT_DATABASE_OWNER_USER", "cmpg_owner"),
                Map.entry("OVERSIGHT_DATABASE_OWNER_PASSWORD", "owns")));
  }

  @Test
  void governanceFindsTheCollaborationsAndItsOwnSecret() {
    assertThat(wiring.environment(services.only(Kind.GOVERNANCE)))
        .containsEntry(
            "OVERSIGHT_COLLABORATIONS",
            "rocu=localhost:9101,cmpg=localhost:9102,ctu=localhost:9103,npas=localhost:9104")
        .containsEntry("OVERSIGHT_GOVERNANCE_CLIENT_SECRET", "group")
        .containsEntry("OVERSIGHT_GRPC_PORT", "9105")
        .doesNotContainKey("OVERSIGHT_GATEWAY_CLIENT_SECRET");
  }

  @Test
  void thePortalFindsEveryoneAndHoldsNoSecret() {
    assertThat(wiring.environment(services.only(Kind.PORTAL)))
        .containsEntry("OVERSIGHT_HTTP_PORT", "9106")
        .containsEntry("OVERSIGHT_GOVERNANCE", "localhost:9105")
        .containsKey("OVERSIGHT_COLLABORATIONS")
        .doesNotContainKeys(
            "OVERSIGHT_DATABASE_PASSWORD",
            "OVERSIGHT_GATEWAY_CLIENT_SECRET",
            "OVERSIGHT_GOVERNANCE_CLIENT_SECRET");
  }

  @Test
  void theGatewayListensWherePeopleLook() {
    assertThat(wiring.environment(services.only(Kind.GATEWAY)))
        .containsEntry("OVERSIGHT_HTTP_PORT", "8080")
        .containsEntry("OVERSIGHT_PORTAL", "http://localhost:9106")
        .containsEntry("OVERSIGHT_GATEWAY_CLIENT_SECRET", "door");
  }
}

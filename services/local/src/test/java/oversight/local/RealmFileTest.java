package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import oversight.local.realm.Account;
import oversight.local.realm.Accounts;
import oversight.local.realm.RealmFile;
import oversight.local.realm.RealmSecrets;
import oversight.region.Region;
import oversight.region.RegionFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RealmFileTest {
  private static final Region REGION = RegionFile.read(Path.of("../../region.yaml"));
  private final JsonNode realm =
      JsonMapper.shared()
          .readTree(RealmFile.of(REGION, new RealmSecrets("one", "two"), "http://localhost:8080"));

  @Test
  void everyoneInTheArchitecturesListCanSignIn() {
    assertThat(Accounts.of(REGION))
        .extracting(Account::name)
        .containsExactlyInAnyOrder(
            "analyst.staffordshire",
            "analyst.warwickshire",
            "analyst.west-mercia",
            "analyst.west-midlands",
            "approver.staffordshire",
            "approver.warwickshire",
            "approver.west-mercia",
            "approver.west-midlands",
            "pcc.staffordshire",
            "pcc.warwickshire",
            "pcc.west-mercia",
            "pcc.west-midlands",
            "analyst.rocu",
            "analyst.cmpg",
            "analyst.ctu",
            "analyst.npas",
            "author.rocu",
            "author.cmpg",
            "author.ctu",
            "author.npas",
            "pcc.ct.west-midlands",
            "rpo",
            "rpo.ct",
            "engineer",
            "systems.staffordshire",
            "systems.warwickshire",
            "systems.west-mercia",
            "systems.west-midlands",
            "oversight-governance");
  }

  @Test
  void eachForceOfficeAndCollaborationAndTheSecretariatIsAnOrganisation() {
    assertThat(texts(realm.path("organizations"), "alias"))
        .containsExactlyInAnyOrder(
            "staffordshire",
            "warwickshire",
            "west-mercia",
            "west-midlands",
            "pcc-staffordshire",
            "pcc-warwickshire",
            "pcc-west-mercia",
            "pcc-west-midlands",
            "rocu",
            "cmpg",
            "ctu",
            "npas",
            "regional-policy");
    assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
  }

  @Test
  void everyAccountIsAMemberOfOneOrganisation() {
    List<String> members =
        realm.path("organizations").values().stream()
            .flatMap(organisation -> texts(organisation.path("members"), "username").stream())
            .toList();

    assertThat(members)
        .containsExactlyInAnyOrderElementsOf(
            Accounts.of(REGION).stream().map(Account::username).toList());
  }

  @Test
  void onlyThoseClearedMaySeeCounterTerrorism() {
    assertThat(Accounts.of(REGION))
        .filteredOn(account -> account.roles().contains("ct-cleared"))
        .extracting(Account::name)
        .containsExactlyInAnyOrder(
            "analyst.ctu", "author.ctu", "pcc.ct.west-midlands", "rpo.ct", "oversight-governance");
  }

  @Test
  void theGatewaysClientTakesItsOwnAddressOnlyAndWantsPkce() {
    JsonNode gateway =
        realm.path("clients").values().stream()
            .filter(client -> client.path("clientId").asString().equals("oversight-gateway"))
            .findFirst()
            .orElseThrow();

    assertThat(gateway.path("redirectUris").toString())
        .isEqualTo("[\"http://localhost:8080/login/oauth2/code/keycloak\"]");
    assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    assertThat(gateway.path("publicClient").asBoolean()).isFalse();
    assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
  }

  private static List<String> texts(JsonNode nodes, String member) {
    return nodes.values().stream().map(node -> node.path(member).asString()).toList();
  }
}

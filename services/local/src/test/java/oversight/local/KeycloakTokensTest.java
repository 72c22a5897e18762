package oversight.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import oversight.local.FoundationUnderTest.Started;
import oversight.local.keycloak.Tokens;
import oversight.local.realm.Account;
import oversight.local.realm.Accounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(FoundationUnderTest.class)
class KeycloakTokensTest {
  @Test
  void everyAccountGetsATokenThatNamesItsRolesAndItsOneOrganisation(Started started) {
    Tokens tokens = new Tokens(started.settings().issuer());
    List<Account> accounts =
        Accounts.of(started.region()).stream()
            .filter(account -> !account.name().equals(Accounts.GOVERNANCE))
            .toList();

    assertThat(accounts).hasSize(12 + 8 + 2 + 2 + 4);
    assertThat(accounts)
        .allSatisfy(account -> check(claims(tokens.of(account.name())), account, started));
  }

  private static void check(JsonNode claims, Account account, Started started) {
    assertThat(claims.path("iss").asString()).isEqualTo(started.settings().issuer());
    assertThat(strings(claims.path("aud"))).contains("oversight");
    assertThat(claims.path("preferred_username").asString()).isEqualTo(account.username());
    assertThat(strings(claims.path("organization"))).containsExactly(account.organisation());
    assertThat(strings(claims.path("realm_access").path("roles"))).containsAll(account.roles());
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(15 * 60);
  }

  @Test
  void aStrangerGetsAPlainRefusal(Started started) {
    assertThatThrownBy(() -> new Tokens(started.settings().issuer()).of("nobody"))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("'nobody'")
        .hasMessageContaining("Invalid user credentials");
  }

  private static List<String> strings(JsonNode node) {
    return node.isString()
        ? List.of(node.asString())
        : node.values().stream().map(JsonNode::asString).toList();
  }

  private static JsonNode claims(String token) {
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }
}

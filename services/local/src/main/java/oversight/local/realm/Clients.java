package oversight.local.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oversight.local.realm.RealmRepresentation.Client;
import oversight.local.realm.RealmRepresentation.Mapper;

/** The programs that ask for tokens. */
final class Clients {
  private static final String OPENID = "openid-connect";

  /** {@code organization} is a default here: nobody must ask for the claim to get it. */
  private static final List<String> SCOPES =
      List.of("basic", "profile", "roles", "email", "acr", "web-origins", "organization");

  private Clients() {}

  static List<Client> all(List<Account> accounts, RealmSecrets secrets, String publicUrl) {
    List<Client> clients = new ArrayList<>();
    clients.add(scripts());
    clients.add(gateway(secrets.gateway(), publicUrl));
    accounts.stream()
        .filter(account -> account.kind() == Account.Kind.MACHINE)
        .map(account ->
            machine(
                account.name(),
                account.name().equals(Accounts.GOVERNANCE)
                    ? secrets.governance()
                    : Accounts.secretOf(account.name())))
        .forEach(clients::add);
    return clients;
  }

  private static Client scripts() {
    return new Client(
        "oversight-cli",
        "Scripts",
        true,
        true,
        false,
        true,
        false,
        true,
        "",
        List.of(),
        Map.of(),
        SCOPES,
        List.of(audience()));
  }

  private static Client gateway(String secret, String publicUrl) {
    return new Client(
        "oversight-gateway",
        "Oversight",
        true,
        false,
        true,
        false,
        false,
        true,
        secret,
        List.of(publicUrl + "/login/oauth2/code/keycloak"),
        Map.of("pkce.code.challenge.method", "S256", "post.logout.redirect.uris", publicUrl + "/"),
        SCOPES,
        List.of(audience()));
  }

  private static Client machine(String name, String secret) {
    return new Client(
        name,
        name,
        true,
        false,
        false,
        false,
        true,
        true,
        secret,
        List.of(),
        Map.of(),
        SCOPES,
        List.of(audience()));
  }

  private static Mapper audience() {
    return new Mapper(
        "oversight-audience",
        OPENID,
        "oidc-audience-mapper",
        Map.of("included.custom.audience", "oversight", "access.token.claim", "true"));
  }
}

package oversight.local.realm;

import java.util.List;

/**
 * Someone or something that signs in.
 *
 * @param name the user's or, for a machine, the client's name
 * @param roles realm roles
 * @param organisation the organisation's slug
 * @param kind person or machine
 */
public record Account(String name, List<String> roles, String organisation, Kind kind) {
  /** What signs in. */
  public enum Kind {
    /** With a password. */
    PERSON,
    /** With a client's secret. */
    MACHINE
  }

  /** Copies the list. */
  public Account {
    roles = List.copyOf(roles);
  }

  /** The name in the token's {@code preferred_username}, which is also the user's in Keycloak. */
  public String username() {
    return kind == Kind.PERSON ? name : "service-account-" + name;
  }

  static Account person(String name, String organisation, String... roles) {
    return new Account(name, List.of(roles), organisation, Kind.PERSON);
  }

  static Account machine(String name, String organisation, String... roles) {
    return new Account(name, List.of(roles), organisation, Kind.MACHINE);
  }
}

package oversight.local.realm;

import java.util.List;
import java.util.Map;

/**
 * A realm as Keycloak imports it: the part of Keycloak's own {@code RealmRepresentation} we use.
 */
record RealmRepresentation(
    String realm,
    String displayName,
    boolean enabled,
    String sslRequired,
    boolean organizationsEnabled,
    int accessTokenLifespan,
    boolean bruteForceProtected,
    int failureFactor,
    int waitIncrementSeconds,
    int maxFailureWaitSeconds,
    String browserFlow,
    String directGrantFlow,
    List<Flow> authenticationFlows,
    Roles roles,
    List<Client> clients,
    List<User> users,
    List<Organisation> organizations) {

  record Roles(List<Role> realm) {}

  record Role(String name, String description) {}

  record Flow(
      String alias,
      String description,
      String providerId,
      boolean topLevel,
      boolean builtIn,
      List<Execution> authenticationExecutions) {}

  record Execution(
      String authenticator,
      boolean authenticatorFlow,
      String flowAlias,
      String requirement,
      int priority) {}

  record Client(
      String clientId,
      String name,
      boolean enabled,
      boolean publicClient,
      boolean standardFlowEnabled,
      boolean directAccessGrantsEnabled,
      boolean serviceAccountsEnabled,
      boolean fullScopeAllowed,
      String secret,
      List<String> redirectUris,
      Map<String, String> attributes,
      List<String> defaultClientScopes,
      List<Mapper> protocolMappers) {}

  record Mapper(String name, String protocol, String protocolMapper, Map<String, String> config) {}

  record User(
      String username,
      boolean enabled,
      boolean emailVerified,
      String email,
      String firstName,
      String lastName,
      String serviceAccountClientId,
      List<Credential> credentials,
      List<String> realmRoles) {}

  record Credential(String type, String value, boolean temporary) {}

  record Organisation(
      String name, String alias, boolean enabled, List<Domain> domains, List<Member> members) {}

  record Domain(String name, boolean verified) {}

  record Member(String username, String membershipType) {}
}

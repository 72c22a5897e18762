package oversight.local.realm;

import java.util.List;
import oversight.local.realm.RealmRepresentation.Execution;
import oversight.local.realm.RealmRepresentation.Flow;

/**
 * How people sign in: name and password on one page. Keycloak's own flow asks for the name first
 * where a realm has organisations, to send people on to their organisation's identity provider; on
 * a laptop no organisation has one. The others of Keycloak's flows are added by the import itself.
 */
final class Flows {
  static final String BROWSER = "browser";
  static final String DIRECT_GRANT = "direct grant";

  private Flows() {}

  static List<Flow> all() {
    return List.of(
        new Flow(
            BROWSER,
            "Name and password on one page",
            "basic-flow",
            true,
            true,
            List.of(step("auth-cookie", "ALTERNATIVE", 10), subflow("forms", "ALTERNATIVE", 30))),
        new Flow(
            "forms",
            "Name and password",
            "basic-flow",
            false,
            true,
            List.of(step("auth-username-password-form", "REQUIRED", 10))),
        new Flow(
            DIRECT_GRANT,
            "For scripts",
            "basic-flow",
            true,
            true,
            List.of(
                step("direct-grant-validate-username", "REQUIRED", 10),
                step("direct-grant-validate-password", "REQUIRED", 20))));
  }

  private static Execution step(String authenticator, String requirement, int priority) {
    return new Execution(authenticator, false, "", requirement, priority);
  }

  private static Execution subflow(String alias, String requirement, int priority) {
    return new Execution("", true, alias, requirement, priority);
  }
}

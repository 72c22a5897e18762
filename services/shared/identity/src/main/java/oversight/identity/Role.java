package oversight.identity;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A realm role of Keycloak; what each may do stands in {@link Permission}. */
public enum Role {
  /** Prepares and uploads figures for a force or a collaboration. */
  ANALYST("analyst"),
  /** A force's own system that uploads figures. */
  SYSTEM("system"),
  /** Signs a force's figures off. */
  APPROVER("approver"),
  /** Writes and publishes a collaboration's report, and signs its own staff's figures off. */
  AUTHOR("author"),
  /** Works in a commissioner's office. */
  PCC("pcc"),
  /** A Regional Policy Officer. */
  RPO("rpo"),
  /** Runs the platform; sees no figures. */
  ENGINEER("engineer"),
  /** The governance service, which follows the feeds. */
  SERVICE("service");

  private static final Map<String, Role> BY_CLAIM =
      Arrays.stream(values()).collect(toMap(Role::claim, role -> role));

  private final String claim;

  Role(String claim) {
    this.claim = claim;
  }

  /** The role's name in a token. */
  public String claim() {
    return claim;
  }

  /** The role of this name; empty for a role that is not ours, such as Keycloak's own. */
  public static Optional<Role> ofClaim(String claim) {
    return Optional.ofNullable(BY_CLAIM.get(claim));
  }
}

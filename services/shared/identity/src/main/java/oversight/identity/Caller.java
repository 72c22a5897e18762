package oversight.identity;

import java.util.Set;

/**
 * Who is calling, as a verified token says.
 *
 * @param subject Keycloak's id of the account; never changes
 * @param username the account's name, which is what people see: {@code analyst.west-mercia}
 * @param organisation the one organisation the caller acts for
 * @param roles what the caller may do
 * @param ctCleared whether the caller is cleared for counter-terrorism material
 * @param token the token itself, to pass on
 */
public record Caller(
    String subject,
    String username,
    Organisation organisation,
    Set<Role> roles,
    boolean ctCleared,
    String token) {
  /**
   * Whoever brings no token. Without a role, so that PostgreSQL shows nothing but what every policy
   * shows to everybody.
   */
  public static final Caller ANYBODY = new Caller("", "", Organisation.PUBLIC, Set.of(), false, "");

  /** Copies the roles. */
  public Caller {
    roles = Set.copyOf(roles);
  }

  /** Whether one of the caller's roles has the permission. */
  public boolean may(Permission permission) {
    return permission.roles().stream().anyMatch(roles::contains);
  }

  /** Whether the caller may see what needs the clearance; empty needs none. */
  public boolean isClearedFor(String clearance) {
    return switch (clearance) {
      case "" -> true;
      case "ct" -> ctCleared;
      default -> false;
    };
  }

  /** Without the token. */
  @Override
  public String toString() {
    return username + " (" + organisation.slug() + ", " + roles + ")";
  }
}

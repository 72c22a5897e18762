package oversight.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oversight.identity.Caller;
import oversight.identity.InvalidTokenException;
import oversight.identity.Organisation;
import oversight.identity.Role;
import oversight.region.Region;

/**
 * Somebody for whom the service reads while they are not calling.
 *
 * @param subject the account's id
 * @param username the account's name
 * @param organisation the slug of the organisation that they acted for
 * @param roles the claims of what they might do then
 */
public record Person(String subject, String username, String organisation, List<String> roles) {
  /** Copies the roles. */
  public Person {
    roles = List.copyOf(roles);
  }

  /** Whoever is calling. */
  public static Person of(Caller caller) {
    return new Person(
        caller.subject(),
        caller.username(),
        caller.organisation().slug(),
        caller.roles().stream().map(Role::claim).sorted().toList());
  }

  /** From the columns {@code subject, username, organisation, roles}. */
  public static Person of(ResultSet row) throws SQLException {
    return new Person(
        row.getString("subject"),
        row.getString("username"),
        row.getString("organisation"),
        Arrays.asList((String[]) row.getArray("roles").getArray()));
  }

  /** The caller as whom the service reads, never cleared; empty where the organisation is gone. */
  public Optional<Caller> caller(Region region) {
    try {
      Set<Role> held =
          roles.stream().map(Role::ofClaim).flatMap(Optional::stream).collect(Collectors.toSet());
      return Optional.of(
          new Caller(subject, username, Organisation.of(region, organisation), held, false, ""));
    } catch (InvalidTokenException gone) {
      return Optional.empty();
    }
  }
}

package oversight.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import oversight.region.Region;

/** Turns a bearer token into a {@link Caller}, or refuses it. */
public final class CallerReader {
  private static final String CT_CLEARED = "ct-cleared";

  /** What Keycloak puts before a client's id to name the account of a machine. */
  private static final String MACHINE = "service-account-";

  private final JwtDecoder decoder;
  private final Region region;

  /**
   * Reads tokens.
   *
   * @param decoder verifies signature, issuer, audience and expiry; see {@link TokenDecoder}
   * @param region knows the organisations
   */
  public CallerReader(JwtDecoder decoder, Region region) {
    this.decoder = decoder;
    this.region = region;
  }

  /**
   * Verifies the token and reads who it speaks for.
   *
   * @throws InvalidTokenException where it must not be trusted
   * @throws IdentityUnavailableException where that cannot be told now
   */
  public Caller read(String token) {
    try {
      return caller(decoder.decode(token));
    } catch (BadJwtException bad) {
      throw new InvalidTokenException("The token is not valid.", bad);
    } catch (JwtException unreachable) {
      throw new IdentityUnavailableException(unreachable);
    }
  }

  /**
   * Reads who a verified token speaks for.
   *
   * @throws InvalidTokenException where it names no organisation of the region, or several
   */
  public Caller caller(Jwt jwt) {
    String subject = jwt.getSubject();
    String username = jwt.getClaimAsString("preferred_username");
    if (subject == null || username == null) {
      throw new InvalidTokenException("The token names nobody.");
    }
    Collection<?> claims = roleClaims(jwt);
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Object claim : claims) {
      Role.ofClaim(String.valueOf(claim)).ifPresent(roles::add);
    }
    return new Caller(
        subject,
        username.startsWith(MACHINE) ? username.substring(MACHINE.length()) : username,
        roles.contains(Role.SERVICE) ? Organisation.PLATFORM : organisation(jwt),
        roles,
        claims.contains(CT_CLEARED),
        jwt.getTokenValue());
  }

  private Organisation organisation(Jwt jwt) {
    Collection<?> aliases = aliases(jwt.getClaim("organization"));
    if (aliases.size() != 1) {
      throw new InvalidTokenException("The token must name exactly one organisation.");
    }
    return Organisation.of(region, String.valueOf(aliases.iterator().next()));
  }

  /** Keycloak writes a list of aliases, or a map from alias to details. */
  private static Collection<?> aliases(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> list -> list;
      case Map<?, ?> details -> details.keySet();
      case String alias -> List.of(alias);
      case null, default -> List.of();
    };
  }

  private static Collection<?> roleClaims(Jwt jwt) {
    return jwt.getClaim("realm_access") instanceof Map<?, ?> access
            && access.get("roles") instanceof Collection<?> roles
        ? roles
        : List.of();
  }
}

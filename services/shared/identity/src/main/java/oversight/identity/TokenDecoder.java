package oversight.identity;

import java.time.Clock;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies access tokens of one Keycloak realm. Keys are fetched when first needed. */
public final class TokenDecoder {
  private TokenDecoder() {}

  /**
   * A decoder that takes only tokens of this issuer for this audience, signed, unexpired, and not
   * bound to a key that the caller has not shown. What was found good is remembered for {@link
   * RememberedTokens#MEMORY}.
   *
   * @param issuer the realm's address: {@code https://id.example/realms/oversight}
   * @param audience what must be among the token's audiences
   */
  public static JwtDecoder of(String issuer, String audience) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(issuer + "/protocol/openid-connect/certs")
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(),
            expires(),
            new JwtIssuerValidator(issuer),
            new JwtAudienceValidator(audience),
            unbound()));
    return new RememberedTokens(decoder, Clock.systemUTC());
  }

  /** A token without an expiry would be good for ever. */
  private static OAuth2TokenValidator<Jwt> expires() {
    return jwt -> jwt.getExpiresAt() == null ? refused("no expiry") : accepted();
  }

  /**
   * A token bound to a key (RFC 9449, RFC 8705) is worth nothing without proof of that key, which
   * nothing here checks: taking it as a plain bearer token would undo the binding.
   */
  private static OAuth2TokenValidator<Jwt> unbound() {
    return jwt -> jwt.hasClaim("cnf") ? refused("bound to a key") : accepted();
  }

  private static OAuth2TokenValidatorResult accepted() {
    return OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult refused(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
  }
}

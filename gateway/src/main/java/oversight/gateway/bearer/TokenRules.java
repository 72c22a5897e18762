package oversight.gateway.bearer;

import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What an access token must say beside being signed by the issuer. */
final class TokenRules {
  /** How far clocks may differ. */
  static final Duration SKEW = Duration.ofSeconds(30);

  private TokenRules() {}

  static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
    return new DelegatingOAuth2TokenValidator<>(
        List.of(
            new JwtIssuerValidator(issuer),
            new JwtTimestampValidator(SKEW),
            TokenRules::expires,
            token -> isFor(token, audience),
            TokenRules::isPlainBearer));
  }

  private static OAuth2TokenValidatorResult expires(Jwt token) {
    return token.getExpiresAt() == null
        ? refused("The token has no expiry.")
        : OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult isFor(Jwt token, String audience) {
    List<String> audiences = token.getAudience();
    return audiences != null && audiences.contains(audience)
        ? OAuth2TokenValidatorResult.success()
        : refused("The token is not for the audience '" + audience + "'.");
  }

  /**
   * A token bound to a key (RFC 7800) is worth nothing without proof of it, which is not checked.
   */
  private static OAuth2TokenValidatorResult isPlainBearer(Jwt token) {
    return token.hasClaim("cnf")
        ? refused("The token is bound to a key (claim 'cnf'); send a plain bearer token.")
        : OAuth2TokenValidatorResult.success();
  }

  private static OAuth2TokenValidatorResult refused(String why) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
  }
}

package oversight.portal.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import oversight.identity.CallerReader;
import oversight.identity.IdentityUnavailableException;
import oversight.identity.InvalidTokenException;

/** Verifies a bearer token and reads the caller from it. */
final class TokenAuthentication implements AuthenticationManager {
  private final CallerReader reader;

  TokenAuthentication(CallerReader reader) {
    this.reader = reader;
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    if (!(authentication instanceof BearerTokenAuthenticationToken bearer)) {
      throw new InvalidBearerTokenException("The request carries no bearer token.");
    }
    try {
      return new CallerAuthentication(reader.read(bearer.getToken()));
    } catch (InvalidTokenException refused) {
      throw new InvalidBearerTokenException(String.valueOf(refused.getMessage()), refused);
    } catch (IdentityUnavailableException unknown) {
      throw new AuthenticationServiceException(String.valueOf(unknown.getMessage()), unknown);
    }
  }
}

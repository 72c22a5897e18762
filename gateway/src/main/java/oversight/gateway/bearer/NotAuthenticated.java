package oversight.gateway.bearer;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import reactor.core.publisher.Mono;

/** Tells a caller that its token is missing or why it is refused. */
@Component
public final class NotAuthenticated implements ServerAuthenticationEntryPoint {
  private static final String CHALLENGE = "Bearer realm=\"oversight\"";
  private static final String DECODER_PREFIX =
      "An error occurred while attempting to decode the Jwt: ";

  private final RefusalWriter refusals;

  NotAuthenticated(RefusalWriter refusals) {
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    return refusals.write(exchange, refusal(failure));
  }

  private static Refusal refusal(AuthenticationException failure) {
    if (failure instanceof OAuth2AuthenticationException refused) {
      return Refusal.notAuthenticated(
          "The access token is refused: " + plain(refused) + " Get a new one and try again.",
          CHALLENGE + ", error=\"invalid_token\"");
    }
    return Refusal.notAuthenticated(
        "Who is calling? Send an access token: 'Authorization: Bearer …'.", CHALLENGE);
  }

  private static String plain(OAuth2AuthenticationException refused) {
    String message = refused.getMessage() == null ? "it cannot be read" : refused.getMessage();
    String plain =
        message.startsWith(DECODER_PREFIX) ? message.substring(DECODER_PREFIX.length()) : message;
    return plain.endsWith(".") ? plain : plain + ".";
  }
}

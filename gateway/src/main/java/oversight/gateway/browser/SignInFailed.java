package oversight.gateway.browser;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import reactor.core.publisher.Mono;

/** What becomes of a sign-in that did not succeed. */
@Component
final class SignInFailed implements ServerAuthenticationFailureHandler {
  private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);

  private final RefusalWriter refusals;

  SignInFailed(RefusalWriter refusals) {
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> onAuthenticationFailure(
      WebFilterExchange exchange, AuthenticationException failure) {
    if (stale(failure)) {
      return start(exchange.getExchange().getResponse());
    }
    log.warn("A sign-in failed: {}", failure.toString());
    return refusals.write(
        exchange.getExchange(),
        Refusal.notAuthenticated(
            "The sign-in did not succeed. Go to the first page to try again.", ""));
  }

  /** The way back from Keycloak taken twice, or after long: the first page begins anew. */
  private static boolean stale(AuthenticationException failure) {
    return failure instanceof OAuth2AuthenticationException oauth
        && oauth.getError().getErrorCode().equals("authorization_request_not_found");
  }

  private static Mono<Void> start(ServerHttpResponse response) {
    response.setStatusCode(HttpStatus.FOUND);
    response.getHeaders().setLocation(URI.create("/"));
    return response.setComplete();
  }
}

package oversight.gateway.browser;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Gives the portal the token of whoever is signed in, in place of the session. When the sign-in is
 * over at Keycloak (its session ended, the refresh token expired), it is over here: a page leads to
 * a new one and comes back, the API says 401.
 */
@Component
final class TokenRelay implements GlobalFilter, Ordered {
  private static final Logger log = LoggerFactory.getLogger(TokenRelay.class);

  private static final Set<String> OVER =
      Set.of("invalid_grant", "invalid_token", "client_authorization_required");

  private final SessionTokens tokens;
  private final SignIn signIn;

  TokenRelay(SessionTokens tokens, SignIn signIn) {
    this.tokens = tokens;
    this.signIn = signIn;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    return exchange
        .getPrincipal()
        .ofType(OAuth2AuthenticationToken.class)
        .map(signedIn -> relayed(signedIn, exchange, chain))
        .defaultIfEmpty(Mono.defer(() -> chain.filter(exchange)))
        .flatMap(next -> next);
  }

  private Mono<Void> relayed(
      OAuth2AuthenticationToken signedIn, ServerWebExchange exchange, GatewayFilterChain chain) {
    return tokens
        .of(signedIn, exchange)
        .map(token -> chain.filter(withToken(exchange, token)))
        .onErrorResume(
            OAuth2AuthorizationException.class, failure -> Mono.just(over(exchange, failure)))
        .flatMap(next -> next);
  }

  private static ServerWebExchange withToken(ServerWebExchange exchange, String token) {
    return exchange
        .mutate()
        .request(request -> request.headers(headers -> headers.setBearerAuth(token)))
        .build();
  }

  private Mono<Void> over(ServerWebExchange exchange, OAuth2AuthorizationException failure) {
    if (!OVER.contains(failure.getError().getErrorCode())) {
      return Mono.error(
          new AuthenticationServiceException("No token could be refreshed.", failure));
    }
    log.debug("A sign-in is over: {}", failure.getError().getErrorCode());
    return exchange
        .getSession()
        .doOnNext(TokenRelay::forget)
        .then(
            signIn.commence(
                exchange, new AuthenticationCredentialsNotFoundException("The sign-in is over.")));
  }

  /** Not invalidated: the same request goes on to remember in it which page was wanted. */
  private static void forget(WebSession session) {
    session.getAttributes().clear();
  }

  /** Before the request is counted or routed. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 20;
  }
}

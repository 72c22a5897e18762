package oversight.gateway.browser;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.AuthorizationCodeReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.DelegatingReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenReactiveOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token of a session, refreshed shortly before it expires. A page and what it loads ask
 * at once; they share one refresh, for Keycloak may take a refresh token only once.
 */
@Component
final class SessionTokens {
  /** Long enough for a call to reach the last service before the token expires. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private final ReactiveOAuth2AuthorizedClientManager manager;
  private final ConcurrentMap<String, Mono<String>> asking = new ConcurrentHashMap<>();

  SessionTokens(
      ReactiveClientRegistrationRepository registrations,
      ServerOAuth2AuthorizedClientRepository authorizedClients) {
    DefaultReactiveOAuth2AuthorizedClientManager refreshing =
        new DefaultReactiveOAuth2AuthorizedClientManager(registrations, authorizedClients);
    refreshing.setAuthorizedClientProvider(provider());
    this.manager = refreshing;
  }

  private static ReactiveOAuth2AuthorizedClientProvider provider() {
    RefreshTokenReactiveOAuth2AuthorizedClientProvider refresh =
        new RefreshTokenReactiveOAuth2AuthorizedClientProvider();
    refresh.setClockSkew(MARGIN);
    // The default takes the new identity token over into the session and renames the session for
    // it, so that whatever else the page asked for at the same time comes under a name that is
    // gone.
    refresh.setAuthorizationSuccessHandler((client, person, attributes) -> Mono.empty());
    return new DelegatingReactiveOAuth2AuthorizedClientProvider(
        new AuthorizationCodeReactiveOAuth2AuthorizedClientProvider(), refresh);
  }

  /** Returns the access token; fails where the sign-in is over or Keycloak does not answer. */
  Mono<String> of(OAuth2AuthenticationToken signedIn, ServerWebExchange exchange) {
    return exchange.getSession().flatMap(session -> shared(signedIn, exchange, session));
  }

  private Mono<String> shared(
      OAuth2AuthenticationToken signedIn, ServerWebExchange exchange, WebSession session) {
    String id = session.getId();
    return asking.computeIfAbsent(
        id,
        fresh ->
            manager
                .authorize(
                    OAuth2AuthorizeRequest.withClientRegistrationId(
                            signedIn.getAuthorizedClientRegistrationId())
                        .principal(signedIn)
                        .attribute(ServerWebExchange.class.getName(), exchange)
                        .build())
                .map(SessionTokens::token)
                .doFinally(end -> asking.remove(id))
                .cache());
  }

  private static String token(OAuth2AuthorizedClient client) {
    return client.getAccessToken().getTokenValue();
  }
}

package oversight.gateway.browser;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.security.web.server.savedrequest.WebSessionServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.PublicPaths;
import oversight.gateway.Wiring;
import oversight.gateway.bearer.NotAuthenticated;
import reactor.core.publisher.Mono;

/** Sends people to sign in, and says 401 to whoever calls the API without having done so. */
@Component
final class SignIn implements ServerAuthenticationEntryPoint {
  /** A session before sign-in holds only where to go afterwards; many come to nothing. */
  private static final Duration BEFORE = Duration.ofMinutes(10);

  private final ServerRequestCache pages = new WebSessionServerRequestCache();
  private final NotAuthenticated notAuthenticated;
  private final Wiring wiring;

  SignIn(NotAuthenticated notAuthenticated, Wiring wiring) {
    this.notAuthenticated = notAuthenticated;
    this.wiring = wiring;
  }

  /** Where pages are remembered that people wanted before they signed in. */
  ServerRequestCache pages() {
    return pages;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    return PublicPaths.api()
        .matches(exchange)
        .flatMap(api ->
            api.isMatch() ? notAuthenticated.commence(exchange, failure) : redirect(exchange));
  }

  private Mono<Void> redirect(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    if (underAnotherName(request)) {
      return to(exchange, wiring.publicOrigin() + request.getURI().getRawPath() + query(request));
    }
    return pages
        .saveRequest(exchange)
        .then(exchange.getSession())
        .doOnNext(session -> session.setMaxIdleTime(BEFORE))
        .then(to(exchange, "/oauth2/authorization/" + KeycloakClient.NAME));
  }

  /**
   * Keycloak sends people back to the public name, and a cookie belongs to the name it was set
   * under: whoever came as 127.0.0.1 would come back as localhost, a stranger.
   */
  private boolean underAnotherName(ServerHttpRequest request) {
    String host = request.getHeaders().getFirst("Host");
    return HttpMethod.GET.equals(request.getMethod())
        && host != null
        && !host.equalsIgnoreCase(wiring.publicAuthority());
  }

  private static String query(ServerHttpRequest request) {
    String query = request.getURI().getRawQuery();
    return query == null ? "" : "?" + query;
  }

  private static Mono<Void> to(ServerWebExchange exchange, String address) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(HttpStatus.FOUND);
    response.getHeaders().setLocation(URI.create(address));
    response.getHeaders().setCacheControl("no-store");
    return response.setComplete();
  }
}

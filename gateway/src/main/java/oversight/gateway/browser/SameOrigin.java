package oversight.gateway.browser;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import oversight.gateway.Wiring;
import oversight.gateway.refusal.Refusal;
import oversight.gateway.refusal.RefusalWriter;
import reactor.core.publisher.Mono;

/**
 * Refuses what another site makes a browser do. A request that brings a session cookie and changes
 * something must come from our own pages: {@code Sec-Fetch-Site} is {@code same-origin}, or, from a
 * browser that does not send it, {@code Origin} is ours. The same goes for {@code POST /logout}.
 * Browsers set both headers themselves; no page can forge them.
 */
final class SameOrigin implements WebFilter {
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);

  private final String origin;
  private final RefusalWriter refusals;

  SameOrigin(Wiring wiring, RefusalWriter refusals) {
    this.origin = wiring.publicOrigin();
    this.refusals = refusals;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    ServerHttpRequest request = exchange.getRequest();
    if (SAFE.contains(request.getMethod())
        || !request.getCookies().containsKey(Wiring.SESSION_COOKIE)
        || ours(request.getHeaders())) {
      return chain.filter(exchange);
    }
    return refusals.write(
        exchange,
        Refusal.denied(
            "A signed-in browser may change something only from the pages of "
                + origin
                + "; scripts send an access token instead of a session cookie."));
  }

  private boolean ours(HttpHeaders headers) {
    @Nullable String site = headers.getFirst("Sec-Fetch-Site");
    return site != null ? site.equals("same-origin") : origin.equals(headers.getFirst("Origin"));
  }
}

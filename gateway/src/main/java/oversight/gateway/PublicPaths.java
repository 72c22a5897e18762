package oversight.gateway;

import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import oversight.gateway.grpc.Grpc;

/** What anybody may fetch. */
public final class PublicPaths {
  private static final ServerWebExchangeMatcher PATHS =
      ServerWebExchangeMatchers.pathMatchers(
          "/assets/**",
          "/public/**",
          "/api/v1/openapi.json",
          "/api/v1/public/**",
          "/actuator/health/**",
          "/favicon.ico");

  private static final ServerWebExchangeMatcher API =
      new PathPatternParserServerWebExchangeMatcher("/api/**");

  private PublicPaths() {}

  /** Matches what anybody may fetch; never gRPC, whatever its path. */
  public static ServerWebExchangeMatcher withoutGrpc() {
    return exchange ->
        Grpc.isGrpc(exchange.getRequest()) ? MatchResult.notMatch() : PATHS.matches(exchange);
  }

  /** Matches the API, where nobody is ever redirected. */
  public static ServerWebExchangeMatcher api() {
    return API;
  }
}

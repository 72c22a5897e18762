package oversight.gateway.bearer;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import oversight.gateway.PublicPaths;
import oversight.gateway.ResponseHeaders;
import oversight.gateway.Wiring;
import oversight.gateway.grpc.Grpc;
import reactor.core.publisher.Mono;

/**
 * The chain of callers with a token: whoever sends an {@code Authorization} header, and all gRPC.
 * It keeps nothing between calls and never looks at a session.
 */
@Configuration(proxyBeanMethods = false)
class BearerSecurity {
  @Bean
  @Order(1)
  SecurityWebFilterChain bearer(
      ServerHttpSecurity http,
      ReactiveJwtDecoder decoder,
      NotAuthenticated notAuthenticated,
      ResponseHeaders responseHeaders) {
    return http.securityMatcher(BearerSecurity::bringsToken)
        .authorizeExchange(paths ->
            paths.matchers(PublicPaths.withoutGrpc()).permitAll().anyExchange().authenticated())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtDecoder(decoder))
                .bearerTokenConverter(new BearerHeader())
                .authenticationEntryPoint(notAuthenticated))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(notAuthenticated))
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
        .headers(responseHeaders)
        // Cross-site requests cannot carry a bearer token, so there is nothing to forge.
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .logout(ServerHttpSecurity.LogoutSpec::disable)
        .build();
  }

  private static Mono<MatchResult> bringsToken(ServerWebExchange exchange) {
    ServerHttpRequest request = exchange.getRequest();
    return request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION) || Grpc.isGrpc(request)
        ? MatchResult.match()
        : MatchResult.notMatch();
  }

  @Bean
  ReactiveJwtDecoder tokens(Wiring wiring, Clock clock) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSource(
                new IssuerKeys(
                    WebClient.create(), wiring.issuer() + "/protocol/openid-connect/certs", clock))
            .jwsAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(TokenRules.of(wiring.issuer(), wiring.audience()));
    return new RememberedTokens(decoder, clock);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}

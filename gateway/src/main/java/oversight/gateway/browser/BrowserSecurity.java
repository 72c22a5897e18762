package oversight.gateway.browser;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import oversight.gateway.PublicPaths;
import oversight.gateway.ResponseHeaders;
import oversight.gateway.Wiring;
import oversight.gateway.refusal.RefusalWriter;

/**
 * The chain of people with a browser, which is whoever sends no {@code Authorization} header.
 * Spring gives a session a new name at sign-in, so one that was planted before is worth nothing.
 */
@Configuration(proxyBeanMethods = false)
class BrowserSecurity {
  @Bean
  @Order(2)
  SecurityWebFilterChain browser(
      ServerHttpSecurity http,
      Wiring wiring,
      RefusalWriter refusals,
      ResponseHeaders responseHeaders,
      SignIn signIn,
      SignedIn signedIn,
      SignInFailed failed,
      ReactiveClientRegistrationRepository registrations) {
    return http.authorizeExchange(paths ->
            paths.matchers(PublicPaths.withoutGrpc()).permitAll().anyExchange().authenticated())
        .oauth2Login(login ->
            login.authenticationSuccessHandler(signedIn).authenticationFailureHandler(failed))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(signIn))
        .requestCache(cache -> cache.requestCache(signIn.pages()))
        // The portal asks its own pages for a token of its own; here the origin is checked.
        .csrf(ServerHttpSecurity.CsrfSpec::disable)
        .addFilterAt(new SameOrigin(wiring, refusals), SecurityWebFiltersOrder.CSRF)
        .headers(responseHeaders)
        .logout(logout ->
            logout
                .requiresLogout(
                    new PathPatternParserServerWebExchangeMatcher("/logout", HttpMethod.POST))
                .logoutHandler(
                    new DelegatingServerLogoutHandler(
                        new SecurityContextServerLogoutHandler(),
                        new WebSessionServerLogoutHandler()))
                .logoutSuccessHandler(atKeycloakToo(wiring, registrations)))
        .build();
  }

  /** Ends the sign-in at Keycloak as well, or the next page would sign the same person in again. */
  private static ServerLogoutSuccessHandler atKeycloakToo(
      Wiring wiring, ReactiveClientRegistrationRepository registrations) {
    OidcClientInitiatedServerLogoutSuccessHandler handler =
        new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
    handler.setPostLogoutRedirectUri(wiring.publicOrigin() + "/");
    handler.setLogoutSuccessUrl(URI.create("/"));
    return handler;
  }
}

package oversight.portal.security;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import oversight.identity.CallerReader;
import oversight.portal.PortalProperties;

/**
 * People: the gateway holds the session and relays the token; whoever comes without one is answered
 * 401, which only a request that went round the gateway can see. Every post carries the token of
 * its form and the cookie that matches.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
  @Bean
  @Order(2)
  SecurityFilterChain open(HttpSecurity http) {
    return http.securityMatcher("/assets/**", "/favicon.ico", "/public/**", "/actuator/health/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .headers(headers -> headers.cacheControl(cache -> cache.disable()))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(HttpMethod.GET)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD)
                .permitAll()
                // One click in a mail program (RFC 8058): the secret in the address is the proof.
                .requestMatchers(HttpMethod.POST, "/public/reminders/*")
                .permitAll()
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .denyAll())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, CallerReader reader, PortalProperties properties) {
    AuthenticationEntryPoint refusal =
        (request, response, why) ->
            response.sendError(
                why instanceof AuthenticationServiceException
                    ? HttpStatus.SERVICE_UNAVAILABLE.value()
                    : HttpStatus.UNAUTHORIZED.value());
    BearerTokenAuthenticationFilter bearer =
        new BearerTokenAuthenticationFilter(new TokenAuthentication(reader));
    bearer.setAuthenticationFailureHandler(refusal::commence);
    return http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(
            csrf -> csrf.csrfTokenRepository(cookies(properties)).csrfTokenRequestHandler(eager()))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(policy(properties)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .addFilterBefore(bearer, AuthorizationFilter.class)
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refusal))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }

  private static CookieCsrfTokenRepository cookies(PortalProperties properties) {
    CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();
    cookies.setCookieCustomizer(
        cookie -> cookie.sameSite("Lax").secure(properties.publicUrl().startsWith("https:")));
    return cookies;
  }

  /**
   * Scripts, fonts and forms of our own only. A form may end at the identity provider, which is
   * where signing out leads. Charts in the page carry their own style attributes.
   */
  private static String policy(PortalProperties properties) {
    URI issuer = URI.create(properties.issuer());
    return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
        + " data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + issuer.getScheme()
        + "://"
        + issuer.getAuthority();
  }

  /** A page is streamed, so its cookie must be set before the form that needs it is reached. */
  private static XorCsrfTokenRequestAttributeHandler eager() {
    XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    return handler;
  }
}

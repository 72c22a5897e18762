package oversight.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import oversight.identity.CallerReader;
import oversight.portal.problem.ProblemWriter;

/** Programs: a bearer token on every call, no cookie, refusals as problem details. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, CallerReader reader, ProblemWriter problems) {
    ApiRefusals refusals = new ApiRefusals(problems);
    BearerTokenAuthenticationFilter bearer =
        new BearerTokenAuthenticationFilter(new TokenAuthentication(reader));
    bearer.setAuthenticationFailureHandler(refusals::commence);
    return http.securityMatcher("/api/**")
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // A call is let in for its bearer token, which no browser adds by itself; for calls that
        // the gateway lets in by session, the gateway checks where they come from.
        .csrf(csrf -> csrf.disable())
        .headers(headers ->
            headers
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(
                    new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "private, no-store"))
                .addHeaderWriter(
                    new StaticHeadersWriter(
                        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .anonymous(anonymous -> {})
        .addFilterBefore(bearer, AuthorizationFilter.class)
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/api/v1/openapi.json")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/v1/public/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/api/v1/public/**")
                .permitAll()
                .anyRequest()
                .authenticated())
        .build();
  }
}

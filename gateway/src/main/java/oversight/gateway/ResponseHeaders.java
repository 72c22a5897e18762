package oversight.gateway;

import java.time.Duration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter.Mode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What every answer tells a browser, where the portal has not said otherwise: take the content type
 * as it is, show us in no frame, tell other sites nothing of where people come from, keep nothing;
 * and, where people come by TLS, come by nothing else.
 */
@Component
public final class ResponseHeaders implements Customizer<HeaderSpec> {
  private static final String STRICT = "Strict-Transport-Security";
  private static final String A_YEAR =
      "max-age=" + Duration.ofDays(365).toSeconds() + "; includeSubDomains";

  private final boolean secure;

  ResponseHeaders(Wiring wiring) {
    this.secure = wiring.secure();
  }

  @Override
  public void customize(HeaderSpec headers) {
    headers
        .frameOptions(frames -> frames.mode(Mode.DENY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        // Spring's looks at this connection, which an ingress may have freed of TLS already.
        .hsts(HeaderSpec.HstsSpec::disable)
        .writer(strictTransport());
  }

  private ServerHttpHeadersWriter strictTransport() {
    return exchange -> Mono.fromRunnable(() -> set(exchange));
  }

  private void set(ServerWebExchange exchange) {
    if (secure) {
      exchange.getResponse().getHeaders().set(STRICT, A_YEAR);
    }
  }
}

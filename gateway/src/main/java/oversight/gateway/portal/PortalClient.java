package oversight.gateway.portal;

import java.time.Duration;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the portal may be silent. */
@Configuration(proxyBeanMethods = false)
class PortalClient {
  /** Counted from the end of the request, between two reads: compiling a pack takes seconds. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  @Bean
  HttpClientCustomizer patience() {
    return client -> client.responseTimeout(SILENCE);
  }
}

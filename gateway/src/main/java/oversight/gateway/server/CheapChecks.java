package oversight.gateway.server;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/**
 * Spring Security as a door can afford it. Its defaults time each of its filters and match each
 * header of each call against regular expressions: together two fifths of the work of a call.
 */
@Configuration(proxyBeanMethods = false)
class CheapChecks {
  /** The call as a whole is still timed. */
  @Bean
  SecurityObservationSettings observations() {
    return SecurityObservationSettings.noObservations();
  }

  /** The same rules for methods, paths and headers, the last by a loop over characters. */
  @Bean
  ServerWebExchangeFirewall firewall() {
    StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
    firewall.setAllowedHeaderNames(CheapChecks::withoutControls);
    firewall.setAllowedHeaderValues(CheapChecks::withoutControls);
    return firewall;
  }

  /** Spring asks of a header that is not there, too. */
  private static boolean withoutControls(@Nullable String text) {
    if (text == null) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if ((one < ' ' && one != '\t') || one == 127) {
        return false;
      }
    }
    return true;
  }
}

package oversight.portal.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import oversight.identity.CallerReader;
import oversight.identity.TokenDecoder;
import oversight.portal.PortalProperties;
import oversight.region.Region;

/** How tokens are verified. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
  @Bean
  JwtDecoder tokenDecoder(PortalProperties properties) {
    return TokenDecoder.of(properties.issuer(), properties.audience());
  }

  @Bean
  CallerReader callerReader(JwtDecoder decoder, Region region) {
    return new CallerReader(decoder, region);
  }
}

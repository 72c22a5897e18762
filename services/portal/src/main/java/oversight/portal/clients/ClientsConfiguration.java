package oversight.portal.clients;

import io.grpc.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.portal.PortalProperties;

/** Opens the channels that the environment names. */
@Configuration(proxyBeanMethods = false)
class ClientsConfiguration {
  @Bean
  Channels channels() {
    return new Channels();
  }

  @Bean
  Collaborations collaborations(Channels channels, PortalProperties properties) {
    Map<String, Channel> bySlug = new LinkedHashMap<>();
    properties.addresses().forEach((slug, address) -> bySlug.put(slug, channels.to(address)));
    return new Collaborations(bySlug);
  }

  @Bean
  Governance governance(Channels channels, PortalProperties properties) {
    return new Governance(channels.to(properties.governance()));
  }
}

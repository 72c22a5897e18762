package oversight.portal;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import oversight.region.Region;
import oversight.region.RegionFile;

/** The region, read once at the start. */
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
  @Bean
  Region region(PortalProperties properties) {
    return RegionFile.read(Path.of(properties.regionFile()));
  }
}

package oversight.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the portal. */
@SpringBootApplication
@EnableConfigurationProperties(PortalProperties.class)
public class PortalApplication {
  /** Starts it; everything is configured by the environment. */
  public static void main(String[] arguments) {
    SpringApplication.run(PortalApplication.class, arguments);
  }
}

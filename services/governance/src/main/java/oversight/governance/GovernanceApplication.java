package oversight.governance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import oversight.governance.mail.MailProperties;
import oversight.service.grpc.ServiceConfiguration;

/** Starts the governance service. */
@SpringBootApplication
@Import(ServiceConfiguration.class)
@EnableConfigurationProperties({
  GovernanceProperties.class,
  MailProperties.class,
  SiteProperties.class
})
public class GovernanceApplication {
  /** Starts it; everything is configured by environment variables. */
  public static void main(String[] arguments) {
    SpringApplication.run(GovernanceApplication.class, arguments);
  }
}

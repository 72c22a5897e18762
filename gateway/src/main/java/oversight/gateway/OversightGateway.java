package oversight.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OversightGateway {
  static void main(String[] arguments) {
    SpringApplication.run(OversightGateway.class, arguments);
  }
}

package oversight.npas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import oversight.collaboration.CollaborationConfiguration;

/** The National Police Air Service's service. */
@SpringBootApplication
@Import(CollaborationConfiguration.class)
public class NpasApplication {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(NpasApplication.class, arguments);
  }
}

package oversight.rocu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import oversight.collaboration.CollaborationConfiguration;

/** The Regional Organised Crime Unit's service. */
@SpringBootApplication
@Import(CollaborationConfiguration.class)
public class RocuApplication {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(RocuApplication.class, arguments);
  }
}

package oversight.cmpg;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import oversight.collaboration.CollaborationConfiguration;

/** The Central Motorway Police Group's service. */
@SpringBootApplication
@Import(CollaborationConfiguration.class)
public class CmpgApplication {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(CmpgApplication.class, arguments);
  }
}

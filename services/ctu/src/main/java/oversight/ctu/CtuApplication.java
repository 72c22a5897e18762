package oversight.ctu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import oversight.collaboration.CollaborationConfiguration;

/** The Counter Terrorism Unit's service. */
@SpringBootApplication
@Import(CollaborationConfiguration.class)
public class CtuApplication {
  /** Starts it. */
  public static void main(String[] arguments) {
    SpringApplication.run(CtuApplication.class, arguments);
  }
}

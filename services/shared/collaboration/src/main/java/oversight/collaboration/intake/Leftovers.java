package oversight.collaboration.intake;

import org.springframework.stereotype.Component;
import oversight.sheets.Aside;

/** When the service starts, what one before it kept aside and could not delete is deleted. */
@Component
final class Leftovers {
  Leftovers() {
    Aside.sweep();
  }
}

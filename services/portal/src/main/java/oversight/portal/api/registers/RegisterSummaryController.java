package oversight.portal.api.registers;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.governance.v1.ListRegisterSummariesResponse;
import oversight.portal.clients.Governance;

/** How much stands on each register. */
@RestController
final class RegisterSummaryController {
  private final Governance governance;

  RegisterSummaryController(Governance governance) {
    this.governance = governance;
  }

  @GetMapping("/api/v1/registers")
  ListRegisterSummariesResponse list() {
    return ListRegisterSummariesResponse.newBuilder()
        .addAllRegisters(governance.registerSummaries().values())
        .build();
  }
}

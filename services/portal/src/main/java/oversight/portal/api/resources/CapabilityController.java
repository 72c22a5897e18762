package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.clients.Collaborations;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;

/** The core capabilities of the organised crime unit. */
@RestController
final class CapabilityController {
  private final Collaborations collaborations;

  CapabilityController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/rocu/capabilities")
  ListCapabilitiesResponse list(@RequestParam String quarter) {
    return collaborations
        .of("rocu")
        .capabilities()
        .listCapabilities(ListCapabilitiesRequest.newBuilder().setQuarter(quarter).build());
  }
}

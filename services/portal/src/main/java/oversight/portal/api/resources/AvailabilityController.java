package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.npas.v1.Availability;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;

/** Whether the air service's aircraft were ready to fly. */
@RestController
final class AvailabilityController {
  private final Collaborations collaborations;

  AvailabilityController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/npas/availability")
  Availability get(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String base,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String every,
      @RequestParam(defaultValue = "") String asOf) {
    ApartBy apart = ApartBy.read("by", by, "base", "aircraft");
    GetAvailabilityRequest.Builder request =
        GetAvailabilityRequest.newBuilder()
            .setFrom(from)
            .setTo(to)
            .setBase(base)
            .setByBase(apart.has("base"))
            .setByAircraft(apart.has("aircraft"))
            .setEvery(Parameters.frequency("every", every));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("npas").availability().getAvailability(request.build());
  }
}

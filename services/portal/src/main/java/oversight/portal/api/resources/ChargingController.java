package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.portal.clients.Collaborations;

/** How the cost of the air service is shared. */
@RestController
final class ChargingController {
  private final Collaborations collaborations;

  ChargingController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/npas/charging-years/{year}")
  ChargingYear get(@PathVariable String year) {
    return collaborations
        .of("npas")
        .charging()
        .getChargingYear(GetChargingYearRequest.newBuilder().setFinancialYear(year).build());
  }
}

package oversight.portal.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.npas.v1.Budget;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetBudgetRequest;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;

/** How the cost of the air service is shared, and what it is. */
@RestController
@RequestMapping("/api/v1/collaborations/npas")
final class ChargingController {
  private final Collaborations collaborations;
  private final JsonBody body;

  ChargingController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping("/charging-years/{year}")
  ChargingYear year(@PathVariable String year, @RequestParam(defaultValue = "") String asOf) {
    GetChargingYearRequest.Builder request =
        GetChargingYearRequest.newBuilder().setFinancialYear(year);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("npas").charging().getChargingYear(request.build());
  }

  @GetMapping("/charges/{year}")
  Charges charges(@PathVariable String year, @RequestParam(defaultValue = "") String asOf) {
    GetChargesRequest.Builder request = GetChargesRequest.newBuilder().setFinancialYear(year);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("npas").charging().getCharges(request.build());
  }

  /** Changes nothing: POST only because the question is long. */
  @PostMapping("/charges:whatIf")
  Charges whatIf(HttpServletRequest request) throws IOException {
    return collaborations
        .of("npas")
        .charging()
        .getCharges(body.read(request, GetChargesRequest.newBuilder()).build());
  }

  @GetMapping("/budgets/{year}")
  Budget budget(@PathVariable String year, @RequestParam(defaultValue = "") String asOf) {
    GetBudgetRequest.Builder request = GetBudgetRequest.newBuilder().setFinancialYear(year);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("npas").airBudget().getBudget(request.build());
  }
}

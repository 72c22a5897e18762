package oversight.portal.api.analysis;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.CompareForcesRequest;
import oversight.returns.v1.ForceComparison;
import oversight.returns.v1.GetOverviewRequest;
import oversight.returns.v1.Overview;

/** A collaboration's quarter at a glance, and its forces side by side. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}")
final class OverviewController {
  private final Collaborations collaborations;

  OverviewController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/overview")
  Overview overview(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String quarter,
      @RequestParam(defaultValue = "") String asOf) {
    GetOverviewRequest.Builder request = GetOverviewRequest.newBuilder().setQuarter(quarter);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(collaboration).analysis().getOverview(request.build());
  }

  /** The forces in order of a measure, where an order is fair. */
  @GetMapping("/analysis/forces")
  ForceComparison forces(
      @PathVariable String collaboration,
      @RequestParam String measure,
      @RequestParam String period,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String per) {
    CompareForcesRequest.Builder request =
        CompareForcesRequest.newBuilder()
            .setMeasure(measure)
            .setPeriod(period)
            .setPer(Parameters.per("per", per));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(collaboration).analysis().compareForces(request.build());
  }
}

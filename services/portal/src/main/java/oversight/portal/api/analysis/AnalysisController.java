package oversight.portal.api.analysis;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;

/** A measure as a series with its comparisons and process limits. */
@RestController
final class AnalysisController {
  private final Collaborations collaborations;

  AnalysisController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/analysis")
  Analysis analyse(
      @PathVariable String collaboration,
      @RequestParam String measure,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String frequency,
      @RequestParam(defaultValue = "") String per) {
    AnalyseMeasureRequest.Builder request =
        AnalyseMeasureRequest.newBuilder()
            .setMeasure(measure)
            .setForce(force)
            .setFrom(from)
            .setTo(to)
            .setFrequency(Parameters.frequency("frequency", frequency))
            .setPer(Parameters.per("per", per));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(collaboration).analysis().analyseMeasure(request.build());
  }
}

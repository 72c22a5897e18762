package oversight.portal.api.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.AcceptStepChangeRequest;
import oversight.returns.v1.ListStepChangesRequest;
import oversight.returns.v1.ListStepChangesResponse;
import oversight.returns.v1.StepChange;
import oversight.returns.v1.SuggestStepChangesRequest;
import oversight.returns.v1.SuggestStepChangesResponse;
import oversight.returns.v1.WithdrawStepChangeRequest;

/** Where a new process begins on a chart: found, accepted with a reason, taken back. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/step-changes")
final class StepChangeController {
  private final Collaborations collaborations;
  private final JsonBody body;

  StepChangeController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListStepChangesResponse list(
      @PathVariable String collaboration,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    return collaborations
        .of(collaboration)
        .analysis()
        .listStepChanges(
            ListStepChangesRequest.newBuilder()
                .setMeasure(measure)
                .setPageSize(pageSize)
                .setPageToken(pageToken)
                .build());
  }

  @GetMapping("/suggestions")
  SuggestStepChangesResponse suggest(
      @PathVariable String collaboration,
      @RequestParam String measure,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf) {
    SuggestStepChangesRequest.Builder request =
        SuggestStepChangesRequest.newBuilder().setMeasure(measure).setForce(force);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(collaboration).analysis().suggestStepChanges(request.build());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  StepChange accept(@PathVariable String collaboration, HttpServletRequest request)
      throws IOException {
    return collaborations
        .of(collaboration)
        .analysis()
        .acceptStepChange(body.read(request, AcceptStepChangeRequest.newBuilder()).build());
  }

  @PostMapping("/{step}:withdraw")
  StepChange withdraw(
      @PathVariable String collaboration, @PathVariable String step, HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .analysis()
        .withdrawStepChange(
            body.readIfAny(request, WithdrawStepChangeRequest.newBuilder())
                .setName(client.name("stepChanges", ResourceId.of(step)))
                .build());
  }
}

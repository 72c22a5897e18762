package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.npas.v1.Call;
import oversight.npas.v1.Cancellations;
import oversight.npas.v1.CountCancellationsRequest;
import oversight.npas.v1.CountDiversionsRequest;
import oversight.npas.v1.Diversions;
import oversight.npas.v1.GetCallRequest;
import oversight.npas.v1.GetResponseTimesRequest;
import oversight.npas.v1.ListCallsRequest;
import oversight.npas.v1.ListCallsResponse;
import oversight.npas.v1.ResponseTimes;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;

/** The air service's calls, one by one and counted. */
@RestController
@RequestMapping("/api/v1/collaborations/npas")
final class CallController {
  private final Collaborations collaborations;

  CallController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  private CollaborationClient npas() {
    return collaborations.of("npas");
  }

  @GetMapping("/calls")
  ListCallsResponse list(
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String priority,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "false") boolean diverted,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListCallsRequest.Builder request =
        ListCallsRequest.newBuilder()
            .setForce(force)
            .setFrom(from)
            .setTo(to)
            .setPriority(priority)
            .setOutcome(outcome)
            .setDiverted(diverted)
            .setReference(reference)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return npas().calls().listCalls(request.build());
  }

  @GetMapping("/calls/{call}")
  Call get(@PathVariable String call) {
    CollaborationClient npas = npas();
    return npas.calls()
        .getCall(GetCallRequest.newBuilder().setName(npas.name("calls", call)).build());
  }

  @GetMapping("/response-times")
  ResponseTimes responseTimes(
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String priority,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String every,
      @RequestParam(defaultValue = "") String asOf) {
    ApartBy apart = ApartBy.read("by", by, "force", "priority");
    GetResponseTimesRequest.Builder request =
        GetResponseTimesRequest.newBuilder()
            .setForce(force)
            .setFrom(from)
            .setTo(to)
            .addAllPriorities(ApartBy.read("priority", priority, "1", "2", "3", "4").names())
            .setByForce(apart.has("force"))
            .setByPriority(apart.has("priority"))
            .setEvery(Parameters.frequency("every", every));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return npas().calls().getResponseTimes(request.build());
  }

  @GetMapping("/cancellations")
  Cancellations cancellations(
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf) {
    CountCancellationsRequest.Builder request =
        CountCancellationsRequest.newBuilder().setForce(force).setFrom(from).setTo(to);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return npas().calls().countCancellations(request.build());
  }

  @GetMapping("/diversions")
  Diversions diversions(
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String asOf) {
    CountDiversionsRequest.Builder request =
        CountDiversionsRequest.newBuilder().setForce(force).setFrom(from).setTo(to);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return npas().calls().countDiversions(request.build());
  }
}

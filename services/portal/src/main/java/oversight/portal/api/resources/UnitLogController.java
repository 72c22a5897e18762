package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.Collaborations;
import oversight.rocu.v1.AssetRecovery;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.GetAssetRecoveryRequest;
import oversight.rocu.v1.GetDisruptionRequest;
import oversight.rocu.v1.GetGroupRequest;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListDisruptionsResponse;
import oversight.rocu.v1.ListGroupsRequest;
import oversight.rocu.v1.ListGroupsResponse;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.ListTaskingRequestsResponse;
import oversight.rocu.v1.OrganisedCrimeGroup;

/** What the organised crime unit has in its logs, in its own words. */
@RestController
@RequestMapping("/api/v1/collaborations/rocu")
final class UnitLogController {
  private final Collaborations collaborations;

  UnitLogController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/disruptions")
  ListDisruptionsResponse disruptions(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String level,
      @RequestParam(defaultValue = "") String p,
      @RequestParam(defaultValue = "") String threat,
      @RequestParam(defaultValue = "") String lead,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListDisruptionsRequest.Builder request =
        ListDisruptionsRequest.newBuilder()
            .setFrom(from)
            .setTo(to)
            .setLevel(level)
            .setP(p)
            .setThreat(threat)
            .setLead(lead)
            .setForce(force)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").disruptions().listDisruptions(request.build());
  }

  @GetMapping("/disruptions/{disruption}")
  Disruption disruption(
      @PathVariable String disruption, @RequestParam(defaultValue = "") String asOf) {
    GetDisruptionRequest.Builder request =
        GetDisruptionRequest.newBuilder().setReference(ResourceId.of(disruption));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").disruptions().getDisruption(request.build());
  }

  @GetMapping("/groups")
  ListGroupsResponse groups(
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String threat,
      @RequestParam(defaultValue = "false") boolean archived,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListGroupsRequest.Builder request =
        ListGroupsRequest.newBuilder()
            .setOn(on)
            .setForce(force)
            .setThreat(threat)
            .setArchived(archived)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").groups().listGroups(request.build());
  }

  @GetMapping("/groups/{group}")
  OrganisedCrimeGroup group(
      @PathVariable String group, @RequestParam(defaultValue = "") String asOf) {
    GetGroupRequest.Builder request =
        GetGroupRequest.newBuilder().setReference(ResourceId.of(group));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").groups().getGroup(request.build());
  }

  @GetMapping("/tasking")
  ListTaskingRequestsResponse tasking(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String requester,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListTaskingRequestsRequest.Builder request =
        ListTaskingRequestsRequest.newBuilder()
            .setFrom(from)
            .setTo(to)
            .setRequester(requester)
            .setForce(force)
            .setDecision(decision)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").tasking().listTaskingRequests(request.build());
  }

  @GetMapping("/asset-recovery")
  AssetRecovery assets(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf) {
    GetAssetRecoveryRequest.Builder request =
        GetAssetRecoveryRequest.newBuilder().setFrom(from).setTo(to).setForce(force);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of("rocu").assets().getAssetRecovery(request.build());
  }
}

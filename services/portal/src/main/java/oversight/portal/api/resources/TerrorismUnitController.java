package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListForceBriefingsResponse;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.portal.api.request.Parameters;
import oversight.portal.clients.Collaborations;

/**
 * The counter terrorism unit's profiles, uplift and briefings; what is shown to whom, it decides.
 */
@RestController
@RequestMapping("/api/v1/collaborations/ctu")
final class TerrorismUnitController {
  private static final String SLUG = "ctu";

  private final Collaborations collaborations;

  TerrorismUnitController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/local-profiles")
  ListLocalProfilesResponse profiles(
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf) {
    ListLocalProfilesRequest.Builder request =
        ListLocalProfilesRequest.newBuilder().setOn(on).setForce(force);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(SLUG).profiles().listLocalProfiles(request.build());
  }

  @GetMapping("/armed-uplift")
  ArmedUplift uplift(@RequestParam String quarter, @RequestParam(defaultValue = "") String asOf) {
    GetArmedUpliftRequest.Builder request = GetArmedUpliftRequest.newBuilder().setQuarter(quarter);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(SLUG).uplift().getArmedUplift(request.build());
  }

  @GetMapping("/force-briefings")
  ListForceBriefingsResponse briefings(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String force,
      @RequestParam(defaultValue = "") String asOf) {
    ListForceBriefingsRequest.Builder request =
        ListForceBriefingsRequest.newBuilder().setFrom(from).setTo(to).setForce(force);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return collaborations.of(SLUG).briefings().listForceBriefings(request.build());
  }
}

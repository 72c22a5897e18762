package oversight.portal.api.resources;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.cmpg.v1.ListMembershipsRequest;
import oversight.cmpg.v1.ListMembershipsResponse;
import oversight.portal.clients.Collaborations;

/** Who belongs to the motorway police group. */
@RestController
final class MembershipController {
  private final Collaborations collaborations;

  MembershipController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/cmpg/memberships")
  ListMembershipsResponse list(@RequestParam(defaultValue = "") String on) {
    return collaborations
        .of("cmpg")
        .memberships()
        .listMemberships(ListMembershipsRequest.newBuilder().setOn(on).build());
  }
}

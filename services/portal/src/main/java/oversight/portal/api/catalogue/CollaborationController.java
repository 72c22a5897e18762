package oversight.portal.api.catalogue;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;

/** Which collaborations there are. That one exists is no secret; what it holds may be. */
@RestController
@RequestMapping("/api/v1/collaborations")
final class CollaborationController {
  private final Region region;

  CollaborationController(Region region) {
    this.region = region;
  }

  @GetMapping
  CollaborationResource.All list() {
    return new CollaborationResource.All(
        region.collaborations().stream().map(CollaborationResource::of).toList());
  }

  @GetMapping("/{collaboration}")
  CollaborationResource get(@PathVariable String collaboration) {
    return region
        .collaboration(collaboration)
        .map(CollaborationResource::of)
        .orElseThrow(() ->
            new RefusedException(
                Refusal.of(
                    ErrorReason.ERROR_REASON_NOT_FOUND,
                    "There is no collaboration '" + collaboration + "'.")));
  }
}

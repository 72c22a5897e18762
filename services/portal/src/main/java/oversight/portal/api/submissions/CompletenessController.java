package oversight.portal.api.submissions;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.GetCompletenessRequest;

/** Who has supplied, who has signed, who has not yet. */
@RestController
final class CompletenessController {
  private final Collaborations collaborations;

  CompletenessController(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  @GetMapping("/api/v1/collaborations/{collaboration}/completeness")
  Completeness completeness(@PathVariable String collaboration, @RequestParam String quarter) {
    return collaborations
        .of(collaboration)
        .submissions()
        .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build());
  }
}

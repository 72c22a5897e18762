package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.Submission;

/** Takes "nothing to report" as a statement. */
@RestController
final class NilReturnController {
  private final Collaborations collaborations;
  private final JsonBody body;

  NilReturnController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @PostMapping("/api/v1/collaborations/{collaboration}/nilReturns")
  @ResponseStatus(HttpStatus.CREATED)
  Submission declare(@PathVariable String collaboration, HttpServletRequest request)
      throws IOException {
    return collaborations
        .of(collaboration)
        .submissions()
        .declareNilReturn(body.readIfAny(request, DeclareNilReturnRequest.newBuilder()).build());
  }
}

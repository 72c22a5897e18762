package oversight.portal.api.submissions;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** The moves of a submission's life; which are legal, the collaboration decides. */
@RestController
@RequestMapping("/api/v1/collaborations/{collaboration}/submissions")
final class MoveController {
  private final Collaborations collaborations;
  private final JsonBody body;

  MoveController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @PostMapping("/{submission}:submit")
  Submission submit(@PathVariable String collaboration, @PathVariable String submission) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .submitSubmission(
            SubmitSubmissionRequest.newBuilder().setName(name(client, submission)).build());
  }

  @PostMapping("/{submission}:explain")
  Submission explain(
      @PathVariable String collaboration,
      @PathVariable String submission,
      HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .explainWarnings(
            body.read(request, ExplainWarningsRequest.newBuilder())
                .setName(name(client, submission))
                .build());
  }

  @PostMapping("/{submission}:signOff")
  Submission signOff(@PathVariable String collaboration, @PathVariable String submission) {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .signOffSubmission(
            SignOffSubmissionRequest.newBuilder().setName(name(client, submission)).build());
  }

  @PostMapping("/{submission}:return")
  Submission sendBack(
      @PathVariable String collaboration,
      @PathVariable String submission,
      HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .returnSubmission(
            body.readIfAny(request, ReturnSubmissionRequest.newBuilder())
                .setName(name(client, submission))
                .build());
  }

  @PostMapping("/{submission}:withdraw")
  Submission withdraw(
      @PathVariable String collaboration,
      @PathVariable String submission,
      HttpServletRequest request)
      throws IOException {
    CollaborationClient client = collaborations.of(collaboration);
    return client
        .submissions()
        .withdrawSubmission(
            body.readIfAny(request, WithdrawSubmissionRequest.newBuilder())
                .setName(name(client, submission))
                .build());
  }

  private static String name(CollaborationClient client, String submission) {
    return client.name("submissions", ResourceId.of(submission));
  }
}

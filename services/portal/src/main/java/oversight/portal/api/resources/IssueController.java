package oversight.portal.api.resources;

import com.google.protobuf.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.GetIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueState;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListIssuesResponse;
import oversight.ctu.v1.RaiseIssueRequest;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.WithdrawIssueRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.problem.RefusedException;

/**
 * Issues that commissioners raise for the national board; what is shown to whom, the unit decides.
 */
@RestController
@RequestMapping("/api/v1/collaborations/ctu/issues")
final class IssueController {
  private static final String SLUG = "ctu";
  private static final List<IssueState> STATES =
      Arrays.stream(IssueState.values())
          .filter(state ->
              state != IssueState.UNRECOGNIZED && state != IssueState.ISSUE_STATE_UNSPECIFIED)
          .toList();

  private final Collaborations collaborations;
  private final JsonBody body;

  IssueController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListIssuesResponse list(
      @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String asOf) {
    ListIssuesRequest.Builder request = ListIssuesRequest.newBuilder();
    if (!state.isEmpty()) {
      request.setState(state(state));
    }
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return client().issues().listIssues(request.build());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Issue raise(HttpServletRequest request) throws IOException {
    return client().issues().raiseIssue(read(request, RaiseIssueRequest.newBuilder()).build());
  }

  @GetMapping("/{issue}")
  Issue get(@PathVariable String issue, @RequestParam(defaultValue = "") String asOf) {
    GetIssueRequest.Builder request = GetIssueRequest.newBuilder().setName(name(issue));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return client().issues().getIssue(request.build());
  }

  @PostMapping("/{issue}:take")
  Issue take(@PathVariable String issue, HttpServletRequest request) throws IOException {
    return client()
        .issues()
        .takeIssue(read(request, TakeIssueRequest.newBuilder()).setName(name(issue)).build());
  }

  @PostMapping("/{issue}:answer")
  Issue answer(@PathVariable String issue, HttpServletRequest request) throws IOException {
    return client()
        .issues()
        .answerIssue(read(request, AnswerIssueRequest.newBuilder()).setName(name(issue)).build());
  }

  @PostMapping("/{issue}:withdraw")
  Issue withdraw(@PathVariable String issue, HttpServletRequest request) throws IOException {
    return client()
        .issues()
        .withdrawIssue(
            read(request, WithdrawIssueRequest.newBuilder()).setName(name(issue)).build());
  }

  private <B extends Message.Builder> B read(HttpServletRequest request, B into)
      throws IOException {
    return body.read(request, into);
  }

  private static IssueState state(String text) {
    return STATES.stream()
        .filter(state -> state.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(
                Refusal.ofField(
                    "state",
                    "Write one of "
                        + String.join(", ", STATES.stream().map(IssueState::name).toList())
                        + ".")));
  }

  private CollaborationClient client() {
    return collaborations.of(SLUG);
  }

  private String name(String issue) {
    return client().name("issues", ResourceId.of(issue));
  }
}

package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.page.Problem;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;

/** Moves a submission on: each move is a form of its page. */
@RequestMapping("/collaborations/{collaboration}/submissions/{submission}")
@Controller
final class MovePages {
  private static final int REASON_LENGTH = 2000;

  private final Collaborations collaborations;
  private final SubmissionPages pages;

  MovePages(Collaborations collaborations, SubmissionPages pages) {
    this.collaborations = collaborations;
    this.pages = pages;
  }

  @PostMapping("/submit")
  ModelAndView submit(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      Caller caller) {
    return move(
        slug,
        id,
        caller,
        "submitted",
        (stub, name) ->
            stub.submitSubmission(SubmitSubmissionRequest.newBuilder().setName(name).build()));
  }

  @PostMapping("/withdraw")
  ModelAndView withdraw(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Caller caller) {
    return move(
        slug,
        id,
        caller,
        "withdrawn",
        (stub, name) ->
            stub.withdrawSubmission(
                WithdrawSubmissionRequest.newBuilder()
                    .setName(name)
                    .setReason(reason.strip())
                    .build()));
  }

  @PostMapping("/sign-off")
  ModelAndView signOff(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      Caller caller) {
    return move(
        slug,
        id,
        caller,
        "signed-off",
        (stub, name) ->
            stub.signOffSubmission(SignOffSubmissionRequest.newBuilder().setName(name).build()));
  }

  @PostMapping("/return")
  ModelAndView sendBack(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Caller caller) {
    if (reason.isBlank() || reason.length() > REASON_LENGTH) {
      ModelAndView view = pages.page(slug, id, caller);
      view.addObject("reason", reason);
      return pages.mistaken(
          view,
          List.of(
              new Problem(
                  reason.isBlank()
                      ? "Say why you return it, so that the supplier knows what to mend"
                      : "The reason must be 2,000 characters or fewer",
                  "#reason")));
    }
    return move(
        slug,
        id,
        caller,
        "returned",
        (stub, name) ->
            stub.returnSubmission(
                ReturnSubmissionRequest.newBuilder()
                    .setName(name)
                    .setReason(reason.strip())
                    .build()));
  }

  private ModelAndView move(
      String slug,
      String id,
      Caller caller,
      String done,
      BiConsumer<SubmissionServiceBlockingStub, String> verb) {
    CollaborationClient client = collaborations.of(slug, caller);
    try {
      verb.accept(client.submissions(), client.name("submissions", id));
    } catch (StatusRuntimeException failure) {
      return pages.refused(slug, id, caller, failure);
    }
    ModelAndView view =
        new ModelAndView("redirect:/collaborations/{collaboration}/submissions/{submission}");
    view.addObject("done", done);
    return view;
  }
}

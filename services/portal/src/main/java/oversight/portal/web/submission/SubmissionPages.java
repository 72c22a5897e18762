package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;
import oversight.region.Collaboration;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.Submission;

/** Lists submissions and shows each. */
@Controller
final class SubmissionPages {
  private final Visible visible;
  private final Collaborations collaborations;
  private final SubmissionLists lists;
  private final SubmissionPageBuilder pages;
  private final SignOffList signOffs;

  SubmissionPages(
      Visible visible,
      Collaborations collaborations,
      SubmissionLists lists,
      SubmissionPageBuilder pages,
      SignOffList signOffs) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.lists = lists;
    this.pages = pages;
    this.signOffs = signOffs;
  }

  @GetMapping("/submissions")
  String list(Caller caller, Model model) {
    model.addAttribute("lines", lists.own(caller, submission -> true));
    model.addAttribute("organisation", caller.organisation().name());
    return "submission/list";
  }

  @GetMapping("/sign-off")
  String toSign(Caller caller, Model model) {
    model.addAttribute("waiting", signOffs.of(caller));
    model.addAttribute("organisation", caller.organisation().name());
    return "submission/sign-off";
  }

  @GetMapping("/collaborations/{collaboration}/submissions/{submission}")
  ModelAndView show(
      @PathVariable("collaboration") String slug,
      @PathVariable("submission") String id,
      @RequestParam(name = "done", defaultValue = "") String done,
      @RequestParam(name = "row", defaultValue = "0") int row,
      Caller caller) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Submission submission = submission(client, id);
    ModelAndView view = page(collaboration, client, caller, submission);
    if (!pages.mayHaveOriginal(caller, submission) && caller.may(Permission.READ_FIGURES)) {
      view.addObject("supplied", Supplied.of(visible.region(), client, submission, row));
    }
    view.addObject("notice", Notices.of(done, submission, caller));
    return view;
  }

  /** The page again, with why the service refused a move. */
  ModelAndView refused(String slug, String id, Caller caller, StatusRuntimeException failure) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status() == HttpStatus.NOT_FOUND || refusal.status().is5xxServerError()) {
      throw failure;
    }
    ModelAndView view = page(slug, id, caller);
    view.setStatus(refusal.status());
    view.addObject("notice", "");
    view.addObject("formProblems", List.of(new Problem(refusal.detail(), "")));
    return view;
  }

  /** The page again, with what is wrong in its forms; each field says its own. */
  ModelAndView mistaken(ModelAndView view, List<Problem> problems) {
    view.setStatus(HttpStatus.BAD_REQUEST);
    view.addObject("notice", "");
    view.addObject("formProblems", problems);
    view.addObject("mistakes", Problem.byField(problems));
    return view;
  }

  ModelAndView page(String slug, String id, Caller caller) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    return page(collaboration, client, caller, submission(client, id));
  }

  private ModelAndView page(
      Collaboration collaboration,
      CollaborationClient client,
      Caller caller,
      Submission submission) {
    ModelAndView view = new ModelAndView("submission/show", HttpStatus.OK);
    view.addObject("page", pages.kept(collaboration, client, caller, submission));
    return view;
  }

  private static Submission submission(CollaborationClient client, String id) {
    return client
        .submissions()
        .getSubmission(
            GetSubmissionRequest.newBuilder().setName(client.name("submissions", id)).build());
  }
}

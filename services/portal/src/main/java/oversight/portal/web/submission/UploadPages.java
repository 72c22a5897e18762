package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.clients.Upload;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.Names;
import oversight.region.Collaboration;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionResponse;

/** Takes a file from a browser. */
@Controller
final class UploadPages {
  private static final int PREVIEW_BYTES = 2_000_000;
  private static final int NAME_LENGTH = 255;

  private final Visible visible;
  private final Collaborations collaborations;
  private final UploadForms forms;
  private final SubmissionPageBuilder pages;

  UploadPages(
      Visible visible,
      Collaborations collaborations,
      UploadForms forms,
      SubmissionPageBuilder pages) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.forms = forms;
    this.pages = pages;
  }

  @GetMapping("/submissions/new")
  String form(
      @RequestParam(name = "collaboration", defaultValue = "") String collaboration,
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "log", defaultValue = "") String log,
      Caller caller,
      Model model) {
    model.addAttribute("form", forms.of(caller, collaboration, quarter, log, false, List.of()));
    return "submission/new";
  }

  @PostMapping("/submissions/new")
  ModelAndView upload(
      @RequestParam(name = "collaboration", defaultValue = "") String slug,
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "log", defaultValue = "") String log,
      @RequestParam(name = "action", defaultValue = "submit") String action,
      @RequestParam(name = "file", required = false) @org.jspecify.annotations.Nullable
          MultipartFile file,
      Caller caller,
      RedirectAttributes redirect)
      throws IOException {
    boolean checkOnly = action.equals("check");
    List<Problem> problems = new ArrayList<>();
    if (slug.isEmpty()) {
      problems.add(new Problem("Choose whom the figures are for", "#collaboration"));
    }
    if (quarter.isEmpty()) {
      problems.add(new Problem("Choose the quarter of the figures", "#quarter"));
    }
    if (file == null || file.isEmpty()) {
      problems.add(
          new Problem(
              file == null || String.valueOf(file.getOriginalFilename()).isEmpty()
                  ? "Choose a file"
                  : "The file is empty: choose one with figures in it",
              "#file"));
    }
    if (!problems.isEmpty() || file == null) {
      return again(caller, slug, quarter, log, checkOnly, problems, HttpStatus.BAD_REQUEST);
    }
    Collaboration collaboration = visible.collaboration(caller, slug);
    try {
      UploadSubmissionResponse answer = send(slug, quarter, log, checkOnly, file, caller);
      return checkOnly
          ? checked(collaboration, answer, file)
          : kept(answer.getSubmission(), redirect);
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status().is5xxServerError()) {
        throw failure;
      }
      return again(
          caller,
          slug,
          quarter,
          log,
          checkOnly,
          List.of(new Problem(refusal.detail(), field(refusal))),
          refusal.status());
    }
  }

  private UploadSubmissionResponse send(
      String slug, String quarter, String log, boolean checkOnly, MultipartFile file, Caller caller)
      throws IOException {
    CollaborationClient client = collaborations.of(slug, caller);
    String name = String.valueOf(file.getOriginalFilename());
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter(quarter)
            .setLog(log)
            .setFilename(name.substring(0, Math.min(name.length(), NAME_LENGTH)))
            .setDryRun(checkOnly)
            .setSubmit(!checkOnly)
            .build();
    try (InputStream bytes = file.getInputStream()) {
      return Upload.send(client.uploads(), header, bytes);
    }
  }

  private ModelAndView checked(
      Collaboration collaboration, UploadSubmissionResponse answer, MultipartFile file)
      throws IOException {
    byte[] shown = file.getSize() > PREVIEW_BYTES ? new byte[0] : file.getBytes();
    Submission submission = answer.getSubmission().toBuilder().setDryRun(true).build();
    ModelAndView view = new ModelAndView("submission/show", HttpStatus.OK);
    view.addObject(
        "page",
        pages.checked(
            collaboration, submission, answer.getFindingsList(), answer.getTotalFindings(), shown));
    view.addObject("notice", "");
    return view;
  }

  private static ModelAndView kept(Submission submission, RedirectAttributes redirect) {
    if (submission.getState() != SubmissionState.REJECTED) {
      redirect.addAttribute(
          "done", submission.getState() == SubmissionState.SUBMITTED ? "submitted" : "uploaded");
    }
    return new ModelAndView("redirect:" + Names.path(submission.getName()));
  }

  private ModelAndView again(
      Caller caller,
      String slug,
      String quarter,
      String log,
      boolean checkOnly,
      List<Problem> problems,
      HttpStatus status) {
    ModelAndView view = new ModelAndView("submission/new", status);
    view.addObject("form", forms.of(caller, slug, quarter, log, checkOnly, problems));
    return view;
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason()) {
      case "PERIOD_UNCLEAR" -> "#quarter";
      case "NOT_YOUR_FORCE", "PERMISSION_DENIED", "FORCE_UNKNOWN" -> "#collaboration";
      default -> "#file";
    };
  }
}

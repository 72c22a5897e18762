package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
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
    model.addAttribute("form", forms.of(caller, collaboration, quarter, log, false, "", List.of()));
    return "submission/new";
  }

  @PostMapping("/submissions/new")
  ModelAndView upload(
      @RequestParam(name = "collaboration", defaultValue = "") String slug,
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "log", defaultValue = "") String log,
      @RequestParam(name = "action", defaultValue = "submit") String action,
      @RequestParam(name = "reason", defaultValue = "") String reason,
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
      return again(caller, slug, quarter, log, checkOnly, reason, problems, HttpStatus.BAD_REQUEST);
    }
    try (SentFile sent =
        new SentFile(String.valueOf(file.getOriginalFilename()), file.getInputStream())) {
      return take(slug, quarter, log, checkOnly, reason, "", sent, caller, redirect);
    }
  }

  /**
   * The same of a file that the page's script sends as it is, and that is passed on as it arrives:
   * so what is found in its first rows is told while its last are still on their way.
   */
  @PostMapping(path = "/submissions/new/file", consumes = "application/octet-stream")
  ModelAndView stream(
      @RequestParam(name = "collaboration") String slug,
      @RequestParam(name = "quarter") String quarter,
      @RequestParam(name = "log", defaultValue = "") String log,
      @RequestParam(name = "action") String action,
      @RequestParam(name = "filename") String filename,
      @RequestParam(name = "upload") String uploadId,
      @RequestHeader(name = "Revision-Reason", defaultValue = "") String reason,
      HttpServletRequest request,
      Caller caller,
      RedirectAttributes redirect)
      throws IOException {
    try (SentFile sent = new SentFile(filename, request.getInputStream())) {
      return take(
          slug,
          quarter,
          log,
          action.equals("check"),
          // Longer than an address may be, and of characters that no header may have.
          decoded(reason),
          uploadId,
          sent,
          caller,
          redirect);
    }
  }

  private static String decoded(String reason) {
    try {
      return UriUtils.decode(reason, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "The reason is not encoded as in an address.", malformed);
    }
  }

  private ModelAndView take(
      String slug,
      String quarter,
      String log,
      boolean checkOnly,
      String reason,
      String uploadId,
      SentFile file,
      Caller caller,
      RedirectAttributes redirect) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    try {
      UploadSubmissionResponse answer =
          send(slug, quarter, log, checkOnly, reason, uploadId, file, caller);
      return checkOnly
          ? checked(collaboration, caller, answer, file)
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
          reason,
          List.of(new Problem(refusal.detail(), field(refusal))),
          refusal.status());
    }
  }

  private UploadSubmissionResponse send(
      String slug,
      String quarter,
      String log,
      boolean checkOnly,
      String reason,
      String uploadId,
      SentFile file,
      Caller caller) {
    CollaborationClient client = collaborations.of(slug, caller);
    UploadHeader header =
        UploadHeader.newBuilder()
            .setQuarter(quarter)
            .setLog(log)
            .setFilename(file.name())
            .setUploadId(uploadId)
            .setRevisionReason(reason.strip())
            .setDryRun(checkOnly)
            .setSubmit(!checkOnly)
            .build();
    return Upload.send(client.uploads(), header, file);
  }

  private ModelAndView checked(
      Collaboration collaboration, Caller caller, UploadSubmissionResponse answer, SentFile file) {
    Submission submission = answer.getSubmission().toBuilder().setDryRun(true).build();
    ModelAndView view = new ModelAndView("submission/show", HttpStatus.OK);
    view.addObject(
        "page",
        pages.checked(
            collaboration,
            collaborations.of(collaboration.slug(), caller),
            submission,
            answer.getFindingsList(),
            answer.getTotalFindings(),
            file.shown()));
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
      String reason,
      List<Problem> problems,
      HttpStatus status) {
    ModelAndView view = new ModelAndView("submission/new", status);
    view.addObject("form", forms.of(caller, slug, quarter, log, checkOnly, reason, problems));
    return view;
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason()) {
      case "PERIOD_UNCLEAR" -> "#quarter";
      case "PERSONAL_DATA" -> "#reason";
      case "NOT_YOUR_FORCE", "PERMISSION_DENIED", "FORCE_UNKNOWN" -> "#collaboration";
      default -> "#file";
    };
  }
}

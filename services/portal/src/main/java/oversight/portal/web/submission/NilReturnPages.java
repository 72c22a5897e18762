package oversight.portal.web.submission;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import oversight.identity.Caller;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.Names;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionState;

/** Takes the statement that there is nothing to report. */
@Controller
final class NilReturnPages {
  private static final int STATEMENT_LENGTH = 2000;

  private final Visible visible;
  private final Collaborations collaborations;
  private final UploadForms forms;

  NilReturnPages(Visible visible, Collaborations collaborations, UploadForms forms) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.forms = forms;
  }

  @GetMapping("/submissions/nil")
  String form(
      @RequestParam(name = "collaboration", defaultValue = "") String collaboration,
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      Caller caller,
      Model model) {
    model.addAttribute("form", forms.of(caller, collaboration, quarter, "", false, "", List.of()));
    return "submission/nil";
  }

  @PostMapping("/submissions/nil")
  ModelAndView declare(
      @RequestParam(name = "collaboration", defaultValue = "") String slug,
      @RequestParam(name = "quarter", defaultValue = "") String quarter,
      @RequestParam(name = "statement", defaultValue = "") String statement,
      Caller caller,
      RedirectAttributes redirect) {
    List<Problem> problems = problems(slug, quarter, statement);
    if (!problems.isEmpty()) {
      return again(caller, slug, quarter, statement, problems, HttpStatus.BAD_REQUEST);
    }
    visible.collaboration(caller, slug);
    try {
      Submission declared =
          collaborations
              .of(slug, caller)
              .submissions()
              .declareNilReturn(
                  DeclareNilReturnRequest.newBuilder()
                      .setQuarter(quarter)
                      .setStatement(statement.strip())
                      .setSubmit(true)
                      .build());
      redirect.addAttribute(
          "done", declared.getState() == SubmissionState.SUBMITTED ? "submitted" : "uploaded");
      return new ModelAndView("redirect:" + Names.path(declared.getName()));
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status().is5xxServerError()) {
        throw failure;
      }
      return again(
          caller,
          slug,
          quarter,
          statement,
          List.of(new Problem(refusal.detail(), field(refusal))),
          refusal.status());
    }
  }

  private static List<Problem> problems(String slug, String quarter, String statement) {
    List<Problem> problems = new ArrayList<>();
    if (slug.isEmpty()) {
      problems.add(new Problem("Choose whom the statement is for", "#collaboration"));
    }
    if (quarter.isEmpty()) {
      problems.add(new Problem("Choose the quarter", "#quarter"));
    }
    if (statement.isBlank()) {
      problems.add(new Problem("Say that there is nothing to report, and of what", "#statement"));
    } else if (statement.strip().length() > STATEMENT_LENGTH) {
      problems.add(new Problem("The statement must be 2,000 characters or fewer", "#statement"));
    }
    return problems;
  }

  private ModelAndView again(
      Caller caller,
      String slug,
      String quarter,
      String statement,
      List<Problem> problems,
      HttpStatus status) {
    ModelAndView view = new ModelAndView("submission/nil", status);
    view.addObject("form", forms.of(caller, slug, quarter, "", false, statement, problems));
    return view;
  }

  private static String field(Refusal refusal) {
    return switch (refusal.reason()) {
      case "PERSONAL_DATA" -> "#statement";
      case "NOT_YOUR_FORCE", "PERMISSION_DENIED", "FORCE_UNKNOWN" -> "#collaboration";
      default -> "#quarter";
    };
  }
}

package oversight.portal.web.report;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.SubmitReportRequest;

/** Looks at a draft, asks a second person for it, publishes it or gives it back. */
@Controller
@RequestMapping("/collaborations/{collaboration}/reports/{quarter}")
final class PublishPages {
  private static final String PREVIEW =
      "redirect:/collaborations/{collaboration}/reports/{quarter}/preview";

  private final Visible visible;
  private final Collaborations collaborations;

  PublishPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/preview")
  ModelAndView preview(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller) {
    return show(caller, slug, quarter, HttpStatus.OK, List.of(), done, "");
  }

  /** What was just done; an address that is passed on says nothing that is not so. */
  private static String notice(String done, ReportDraft draft, boolean writes) {
    return switch (done) {
      case "submitted" ->
          writes && draft.getState() == ReportDraftState.REPORT_SUBMITTED
              ? "Submitted. Somebody else of your staff can publish it now."
              : "";
      case "returned" ->
          draft.getState() == ReportDraftState.REPORT_RETURNED
              ? "Returned to its author with your reason."
              : "";
      default -> "";
    };
  }

  /** Asks a second person to read and publish it. */
  @PostMapping("/submit")
  ModelAndView submit(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "etag", defaultValue = "") String etag,
      @RequestParam(name = "note", defaultValue = "") String note,
      Caller caller) {
    CollaborationClient client = client(caller, slug);
    try {
      client
          .reports()
          .submitReport(
              SubmitReportRequest.newBuilder()
                  .setName(client.name("reports", quarter))
                  .setEtag(etag)
                  .setRevisionNote(note.strip())
                  .build());
    } catch (StatusRuntimeException failure) {
      return refused(failure, caller, slug, quarter, "#note", "");
    }
    return done(PREVIEW, "submitted");
  }

  /** Gives it back to its author. */
  @PostMapping("/return")
  ModelAndView giveBack(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      Caller caller) {
    CollaborationClient client = client(caller, slug);
    if (reason.isBlank()) {
      return show(
          caller,
          slug,
          quarter,
          HttpStatus.BAD_REQUEST,
          List.of(new Problem("Say why you return it", "#reason")),
          "",
          "");
    }
    try {
      client
          .reports()
          .returnReport(
              ReturnReportRequest.newBuilder()
                  .setName(client.name("reports", quarter))
                  .setReason(reason.strip())
                  .build());
    } catch (StatusRuntimeException failure) {
      return refused(failure, caller, slug, quarter, "#reason", "");
    }
    return done(PREVIEW, "returned");
  }

  @PostMapping("/publish")
  ModelAndView publish(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "confirm", defaultValue = "") String confirm,
      @RequestParam(name = "note", defaultValue = "") String note,
      @RequestParam(name = "key", defaultValue = "") String key,
      Caller caller) {
    CollaborationClient client = client(caller, slug);
    if (!confirm.equals("yes")) {
      return show(
          caller,
          slug,
          quarter,
          HttpStatus.BAD_REQUEST,
          List.of(new Problem("Confirm that the report is ready to publish", "#confirm")),
          "",
          key);
    }
    try {
      client
          .reports()
          .publishReport(
              PublishReportRequest.newBuilder()
                  .setName(client.name("reports", quarter))
                  .setIdempotencyKey(key)
                  .setRevisionNote(note.strip())
                  .build());
    } catch (StatusRuntimeException failure) {
      return refused(failure, caller, slug, quarter, "#confirm", key);
    }
    return done("redirect:/collaborations/{collaboration}/reports/{quarter}", "published");
  }

  private static ModelAndView done(String where, String what) {
    ModelAndView view = new ModelAndView(where);
    view.addObject("done", what);
    return view;
  }

  private ModelAndView refused(
      StatusRuntimeException failure,
      Caller caller,
      String slug,
      String quarter,
      String field,
      String key) {
    Refusal refusal = Refusal.of(failure);
    if (refusal.status() == HttpStatus.NOT_FOUND || refusal.status().is5xxServerError()) {
      throw failure;
    }
    return show(
        caller,
        slug,
        quarter,
        refusal.status(),
        List.of(new Problem(refusal.detail(), field)),
        "",
        key);
  }

  private ModelAndView show(
      Caller caller,
      String slug,
      String quarter,
      HttpStatus status,
      List<Problem> problems,
      String done,
      String key) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    String name = client.name("reports", quarter);
    Report report =
        client.reports().previewReport(PreviewReportRequest.newBuilder().setName(name).build());
    ReportDraft draft =
        client.reports().getReportDraft(GetReportDraftRequest.newBuilder().setName(name).build());
    boolean writes = caller.may(Permission.PUBLISH_REPORT);
    ModelAndView view = new ModelAndView("report/show", status);
    view.addObject("page", ReportPageBuilder.of(collaboration, report, 0));
    view.addObject("draft", DraftView.of(draft, writes));
    view.addObject("writes", writes);
    view.addObject("etag", draft.getEtag());
    view.addObject("mend", FindingLine.problems(draft.getFindingsList(), "/" + name + "/edit"));
    view.addObject("notice", notice(done, draft, writes));
    view.addObject("key", key.isEmpty() ? UUID.randomUUID().toString() : key);
    view.addObject("path", "/" + name);
    view.addObject("problems", problems.isEmpty() ? null : problems);
    view.addObject("mistakes", Problem.byField(problems));
    return view;
  }

  private CollaborationClient client(Caller caller, String slug) {
    visible.collaboration(caller, slug);
    return collaborations.of(slug, caller);
  }
}

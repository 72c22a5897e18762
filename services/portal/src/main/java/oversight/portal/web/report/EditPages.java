package oversight.portal.web.report;

import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Problem;
import oversight.portal.web.text.AsAt;
import oversight.region.Collaboration;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.UpdateCommentaryRequest;

/** The author's desk: write the report, theme by theme. */
@Controller
@RequestMapping("/collaborations/{collaboration}/reports/{quarter}")
final class EditPages {
  private static final String VIEW = "report/edit";

  private final Visible visible;
  private final Collaborations collaborations;

  EditPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/edit")
  String edit(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Commentary commentary = saved(client, quarter);
    ReportContent content = content(client, quarter);
    ReportDraft draft = draft(client, quarter);
    CheckedCommentary checked =
        CheckedCommentary.newBuilder()
            .setCommentary(content.getCommentary())
            .addAllFindings(draft.getFindingsList())
            .build();
    model.addAttribute(
        "page",
        new EditPageBuilder(collaboration, content, commentary, checked, commentary)
            .page(
                path(client, quarter),
                draft,
                completeness(client, quarter),
                AsAt.of(commentary.getBoardDate()),
                List.of(),
                false));
    model.addAttribute("notice", done.equals("saved") ? "The report is saved." : "");
    return VIEW;
  }

  /** Saves it, or shows without saving what it will look like. */
  @PostMapping("/edit")
  ModelAndView save(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam Map<String, String> form,
      Caller caller) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Commentary written = CommentaryForm.read(form);
    AsAt board = CommentaryForm.boardDay(form);
    if (!board.problem().isEmpty()) {
      return again(
          collaboration,
          client,
          quarter,
          written,
          board,
          HttpStatus.BAD_REQUEST,
          List.of(new Problem(board.problem(), "#board-day")));
    }
    if (form.getOrDefault("then", "").equals("check")) {
      return again(collaboration, client, quarter, written, board, HttpStatus.OK, List.of());
    }
    try {
      client
          .reports()
          .updateCommentary(
              UpdateCommentaryRequest.newBuilder()
                  .setName(client.name("reports", quarter))
                  .setCommentary(written)
                  .build());
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status() == HttpStatus.NOT_FOUND || refusal.status().is5xxServerError()) {
        throw failure;
      }
      return again(
          collaboration,
          client,
          quarter,
          written,
          board,
          refusal.status(),
          List.of(new Problem(explained(refusal), "#summary")));
    }
    boolean look = form.getOrDefault("then", "").equals("preview");
    ModelAndView view =
        new ModelAndView(
            "redirect:/collaborations/{collaboration}/reports/{quarter}/"
                + (look ? "preview" : "edit"));
    if (!look) {
      view.addObject("done", "saved");
    }
    return view;
  }

  /** The page with what was written, and beside it what somebody else saved meanwhile. */
  private static ModelAndView again(
      Collaboration collaboration,
      CollaborationClient client,
      String quarter,
      Commentary written,
      AsAt board,
      HttpStatus status,
      List<Problem> problems) {
    Commentary saved = saved(client, quarter);
    boolean stale = status == HttpStatus.PRECONDITION_FAILED;
    CheckedCommentary checked = checked(client, quarter, written, !stale && !problems.isEmpty());
    ModelAndView view = new ModelAndView(VIEW, status);
    view.addObject(
        "page",
        new EditPageBuilder(
                collaboration, content(client, quarter), written, checked, stale ? saved : written)
            .page(
                path(client, quarter),
                draft(client, quarter),
                completeness(client, quarter),
                board,
                problems,
                true));
    view.addObject("notice", "");
    return view;
  }

  /** What was refused for its form is shown as it was typed. */
  private static CheckedCommentary checked(
      CollaborationClient client, String quarter, Commentary written, boolean refused) {
    if (refused) {
      return CheckedCommentary.newBuilder().setCommentary(written).build();
    }
    return client
        .reports()
        .checkCommentary(
            CheckCommentaryRequest.newBuilder()
                .setName(client.name("reports", quarter))
                .setCommentary(written)
                .build());
  }

  private static String explained(Refusal refusal) {
    return refusal.reason().equals("STALE_ETAG")
        ? "Somebody else has saved this commentary since you opened it. Where their words differ"
            + " they stand below yours: put the two together, and save again"
        : refusal.detail();
  }

  private static Commentary saved(CollaborationClient client, String quarter) {
    return client
        .reports()
        .getCommentary(
            GetCommentaryRequest.newBuilder().setName(client.name("reports", quarter)).build());
  }

  private static ReportContent content(CollaborationClient client, String quarter) {
    return client
        .reports()
        .previewReport(
            PreviewReportRequest.newBuilder().setName(client.name("reports", quarter)).build())
        .getContent();
  }

  private static ReportDraft draft(CollaborationClient client, String quarter) {
    return client
        .reports()
        .getReportDraft(
            GetReportDraftRequest.newBuilder().setName(client.name("reports", quarter)).build());
  }

  private static oversight.returns.v1.Completeness completeness(
      CollaborationClient client, String quarter) {
    return client
        .submissions()
        .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build());
  }

  private static String path(CollaborationClient client, String quarter) {
    return "/" + client.name("reports", quarter);
  }
}

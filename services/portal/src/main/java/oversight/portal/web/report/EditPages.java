package oversight.portal.web.report;

import io.grpc.StatusRuntimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Problem;
import oversight.portal.web.submission.CompletenessView;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.CommentarySection;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.UpdateCommentaryRequest;

/** The author's desk: write the commentary, look at the report, publish it. */
@Controller
@RequestMapping("/collaborations/{collaboration}/reports/{quarter}")
final class EditPages {
  private static final String FIELD = "text-";

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
    Commentary commentary =
        client
            .reports()
            .getCommentary(
                GetCommentaryRequest.newBuilder().setName(client.name("reports", quarter)).build());
    model.addAttribute("page", page(collaboration, client, quarter, commentary, List.of()));
    model.addAttribute("notice", done.equals("saved") ? "The commentary is saved." : "");
    return "report/edit";
  }

  @PostMapping("/edit")
  ModelAndView save(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam Map<String, String> form,
      Caller caller) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Commentary written = written(form);
    try {
      Commentary saved =
          client
              .reports()
              .updateCommentary(
                  UpdateCommentaryRequest.newBuilder()
                      .setName(client.name("reports", quarter))
                      .setCommentary(written)
                      .build());
      ModelAndView view = new ModelAndView(next(form));
      if (!saved.getEtag().isEmpty() && !form.getOrDefault("then", "").equals("preview")) {
        view.addObject("done", "saved");
      }
      return view;
    } catch (StatusRuntimeException failure) {
      Refusal refusal = Refusal.of(failure);
      if (refusal.status() == HttpStatus.NOT_FOUND || refusal.status().is5xxServerError()) {
        throw failure;
      }
      ModelAndView view = new ModelAndView("report/edit", refusal.status());
      view.addObject(
          "page",
          page(
              collaboration,
              client,
              quarter,
              written,
              List.of(new Problem(explained(refusal), "#summary"))));
      view.addObject("notice", "");
      return view;
    }
  }

  @GetMapping("/preview")
  String preview(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Report report =
        client
            .reports()
            .previewReport(
                PreviewReportRequest.newBuilder().setName(client.name("reports", quarter)).build());
    model.addAttribute("page", ReportPageBuilder.of(collaboration, report, 0));
    model.addAttribute("notice", "");
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("path", "/" + client.name("reports", quarter));
    return "report/show";
  }

  @PostMapping("/publish")
  ModelAndView publish(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "confirm", defaultValue = "") String confirm,
      @RequestParam(name = "key", defaultValue = "") String key,
      Caller caller) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    String name = client.name("reports", quarter);
    Problem problem;
    if (confirm.equals("yes")) {
      try {
        client
            .reports()
            .publishReport(
                PublishReportRequest.newBuilder().setName(name).setIdempotencyKey(key).build());
        ModelAndView view =
            new ModelAndView("redirect:/collaborations/{collaboration}/reports/{quarter}");
        view.addObject("done", "published");
        return view;
      } catch (StatusRuntimeException failure) {
        Refusal refusal = Refusal.of(failure);
        if (refusal.status().is5xxServerError()) {
          throw failure;
        }
        problem = new Problem(refusal.detail(), "#confirm");
      }
    } else {
      problem = new Problem("Confirm that the report is ready to publish", "#confirm");
    }
    Report report =
        client.reports().previewReport(PreviewReportRequest.newBuilder().setName(name).build());
    ModelAndView view = new ModelAndView("report/show", HttpStatus.BAD_REQUEST);
    view.addObject("page", ReportPageBuilder.of(collaboration, report, 0));
    view.addObject("notice", "");
    view.addObject("key", key.isEmpty() ? UUID.randomUUID().toString() : key);
    view.addObject("path", "/" + name);
    view.addObject("problems", List.of(problem));
    return view;
  }

  private static String next(Map<String, String> form) {
    return "redirect:/collaborations/{collaboration}/reports/{quarter}/"
        + (form.getOrDefault("then", "").equals("preview") ? "preview" : "edit");
  }

  private static String explained(Refusal refusal) {
    return refusal.reason().equals("STALE_ETAG")
        ? "Somebody else has saved this commentary since you opened it. Copy what you wrote, reload"
            + " the page and put the two together"
        : refusal.detail();
  }

  private static Commentary written(Map<String, String> form) {
    Commentary.Builder commentary =
        Commentary.newBuilder()
            .setSummary(plain(form.getOrDefault("summary", "")))
            .setEtag(form.getOrDefault("etag", ""));
    form.forEach((name, text) -> {
      if (name.startsWith(FIELD) && !text.isBlank()) {
        commentary.addSections(
            CommentarySection.newBuilder()
                .setMeasure(name.substring(FIELD.length()))
                .setText(plain(text)));
      }
    });
    return commentary.build();
  }

  /** Browsers end lines with CR LF. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static EditPage page(
      Collaboration collaboration,
      CollaborationClient client,
      String quarter,
      Commentary commentary,
      List<Problem> problems) {
    String name = client.name("reports", quarter);
    ReportContent content =
        client
            .reports()
            .previewReport(PreviewReportRequest.newBuilder().setName(name).build())
            .getContent();
    Map<String, String> texts = new HashMap<>();
    commentary
        .getSectionsList()
        .forEach(section -> texts.put(section.getMeasure(), section.getText()));
    return new EditPage(
        collaboration.name(),
        Quarters.label(quarter),
        List.of(
            new Link("What there is to do", "/"),
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug())),
        content.getMarking(),
        "/" + name,
        problems,
        CompletenessView.of(
            collaboration,
            client
                .submissions()
                .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build())),
        commentary.getSummary(),
        content.getSectionsList().stream()
            .map(section ->
                new EditField(
                    FIELD + section.getMeasure(),
                    "%s (%s)".formatted(section.getTitle(), section.getMeasure()),
                    section.getAnalysis().getSentence(),
                    texts.getOrDefault(section.getMeasure(), "")))
            .toList(),
        commentary.getEtag(),
        commentary.getUpdatedBy().isEmpty()
            ? ""
            : "Last saved %s by %s"
                .formatted(Moments.moment(commentary.getUpdateTime()), commentary.getUpdatedBy()));
  }
}

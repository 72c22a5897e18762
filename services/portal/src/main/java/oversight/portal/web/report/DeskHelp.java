package oversight.portal.web.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.CommentaryHtml;
import oversight.region.Collaboration;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.ListFigureReferencesRequest;

/** What helps an author while writing: the text as it will look, and the figures to refer to. */
@Controller
@RequestMapping("/collaborations/{collaboration}/reports/{quarter}/edit")
final class DeskHelp {
  private static final int OFFERED = 8;
  private static final int LISTED = 300;

  private final Visible visible;
  private final Collaborations collaborations;

  DeskHelp(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  /**
   * A text as the report will show it.
   *
   * @param html safe to stand in a page
   * @param findings what there is to mend or to look at
   */
  record Shown(String html, List<FindingLine> findings) {}

  /**
   * A figure to refer to.
   *
   * @param text as it is written: {@code {{CM03|west-mercia}}}
   * @param title whose figure of what
   * @param display what it says now
   */
  record Offered(String text, String title, String display) {}

  /** One text of the form, not saved. */
  @PostMapping("/preview")
  @ResponseBody
  Shown preview(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam Map<String, String> form,
      Caller caller) {
    visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    Commentary written = CommentaryForm.read(form);
    CheckedCommentary checked =
        client
            .reports()
            .checkCommentary(
                CheckCommentaryRequest.newBuilder()
                    .setName(client.name("reports", quarter))
                    .setCommentary(written)
                    .build());
    String html =
        CommentaryForm.texts(checked.getCommentary()).values().stream()
            .filter(text -> !text.isEmpty())
            .findFirst()
            .map(CommentaryHtml::of)
            .orElse("");
    return new Shown(html, checked.getFindingsList().stream().map(FindingLine::of).toList());
  }

  /** The first figures that have some words, for a list beside the text. */
  @GetMapping("/references")
  @ResponseBody
  List<Offered> references(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "words", defaultValue = "") String words,
      Caller caller) {
    visible.collaboration(caller, slug);
    return offered(collaborations.of(slug, caller), quarter, words, OFFERED);
  }

  /** The same as a page, to copy from. */
  @GetMapping("/figures")
  String figures(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "words", defaultValue = "") String words,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    String report = "/" + client.name("reports", quarter);
    model.addAttribute("collaboration", collaboration.name());
    model.addAttribute("marking", marking(client, quarter));
    model.addAttribute(
        "crumbs",
        List.of(
            new Link(collaboration.name(), "/collaborations/" + collaboration.slug()),
            new Link("Write the report", report + "/edit")));
    model.addAttribute("words", words);
    model.addAttribute("lines", offered(client, quarter, words, LISTED));
    return "report/figures";
  }

  private static String marking(CollaborationClient client, String quarter) {
    return client
        .reports()
        .previewReport(
            oversight.returns.v1.PreviewReportRequest.newBuilder()
                .setName(client.name("reports", quarter))
                .build())
        .getContent()
        .getMarking();
  }

  private static List<Offered> offered(
      CollaborationClient client, String quarter, String words, int most) {
    return client
        .reports()
        .listFigureReferences(
            ListFigureReferencesRequest.newBuilder()
                .setName(client.name("reports", quarter))
                .setQuery(words)
                .setPageSize(most)
                .build())
        .getReferencesList()
        .stream()
        .map(DeskHelp::offered)
        .toList();
  }

  private static Offered offered(FigureReference figure) {
    return new Offered(
        figure.getText(),
        "%s, %s, %s".formatted(figure.getTitle(), figure.getForceTitle(), figure.getPeriodLabel()),
        figure.getDisplay());
  }
}

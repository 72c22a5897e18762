package oversight.portal.web.submission;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Permission;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.UploadFormat;

/** Where the forms of a quarter are had, ready to fill: one a collaboration, and one for all. */
@Controller
final class FormsPages {
  private final Visible visible;
  private final Collaborations collaborations;

  FormsPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  /**
   * The forms of one collaboration.
   *
   * @param name the collaboration's
   * @param upload where the filled form is sent
   * @param formats the form in each format
   */
  public record Line(String name, String upload, List<Link> formats) {}

  @GetMapping("/submissions/forms")
  String forms(
      @RequestParam(name = "quarter", defaultValue = "") String asked, Caller caller, Model model) {
    if (!caller.may(Permission.SUPPLY)) {
      throw new NoSuchPageException();
    }
    String quarter = QuarterChoices.orNewest(asked);
    model.addAttribute("quarters", QuarterChoices.ofOne(quarter));
    model.addAttribute("label", Quarters.label(quarter));
    model.addAttribute(
        "lines",
        visible.collaborations(caller).stream()
            .filter(collaboration ->
                caller.organisation().kind() != OrganisationKind.COLLABORATION
                    || collaboration.slug().equals(caller.organisation().slug()))
            .filter(collaboration -> asks(caller, collaboration, quarter))
            .map(collaboration ->
                new Line(
                    "%s (%s)".formatted(collaboration.name(), collaboration.shortName()),
                    "/submissions/new?collaboration=%s&quarter=%s"
                        .formatted(collaboration.slug(), quarter),
                    UploadForms.templates(collaboration.slug(), quarter)))
            .toList());
    boolean several = caller.organisation().kind() == OrganisationKind.FORCE;
    model.addAttribute("joint", several ? "/api/v1/returns/" + quarter + "/template.xlsx" : "");
    model.addAttribute("several", "/submissions/several?quarter=" + quarter);
    return "submission/forms";
  }

  /** Whether a form has any row below its heading; one that cannot be asked now is taken to. */
  private boolean asks(Caller caller, Collaboration collaboration, String quarter) {
    return Together.orElse(
        () ->
            collaborations
                    .of(collaboration.slug(), caller)
                    .submissions()
                    .getTemplate(
                        GetTemplateRequest.newBuilder()
                            .setQuarter(quarter)
                            .setFormat(UploadFormat.UPLOAD_FORMAT_CSV)
                            .build())
                    .getContent()
                    .toStringUtf8()
                    .lines()
                    .count()
                > 1,
        refused -> Refusal.of(refused).status().is5xxServerError());
  }
}

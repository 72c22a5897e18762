package oversight.portal.web.report;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Visible;
import oversight.region.Collaboration;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.Report;

/** Shows a published report, the latest version or an earlier one. */
@Controller
final class ReportPages {
  private final Visible visible;
  private final Collaborations collaborations;

  ReportPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/{collaboration}/reports/{quarter}")
  String show(
      @PathVariable("collaboration") String slug,
      @PathVariable("quarter") String quarter,
      @RequestParam(name = "version", defaultValue = "0") int version,
      @RequestParam(name = "done", defaultValue = "") String done,
      Caller caller,
      Model model) {
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    GetReportRequest.Builder request =
        GetReportRequest.newBuilder().setName(client.name("reports", quarter));
    Report latest = client.reports().getReport(request.build());
    Report shown =
        version == 0 || version == latest.getVersion()
            ? latest
            : client.reports().getReport(request.setVersion(Math.max(0, version)).build());
    model.addAttribute("page", ReportPageBuilder.of(collaboration, shown, latest.getVersion()));
    model.addAttribute(
        "notice",
        done.equals("published")
            ? "Published as version %d. It never changes from now on.".formatted(shown.getVersion())
            : "");
    return "report/show";
  }
}

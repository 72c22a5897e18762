package oversight.portal.web.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.problem.Refusal;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.text.Moments;
import oversight.region.Collaboration;
import oversight.region.Force;
import oversight.region.Region;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.Report;

/** Shows the region in a glance. */
@Controller
final class OverviewPages {
  private static final String NOTHING_YET = "There is no report to show.";

  private final Visible visible;
  private final Collaborations collaborations;
  private final AreaMap map;

  OverviewPages(Visible visible, Collaborations collaborations, AreaMap map) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.map = map;
  }

  @GetMapping("/overview")
  String overview(Caller caller, Model model) {
    Region region = visible.region();
    List<Collaboration> shown = visible.collaborations();
    List<Card> cards = Together.ask(shown, collaboration -> card(collaboration, caller));
    boolean sensitive = cards.stream().anyMatch(card -> card.marking().contains("SENSITIVE"));
    model.addAttribute(
        "page",
        new OverviewPage(
            region.name(),
            List.of(),
            sensitive ? "OFFICIAL-SENSITIVE" : "OFFICIAL",
            cards,
            region.forces().stream().map(force -> line(force, shown)).toList(),
            map.svg()));
    return "overview";
  }

  private Card card(Collaboration collaboration, Caller caller) {
    CardBuilder builder = new CardBuilder(collaboration);
    if (!caller.isClearedFor(collaboration.clearance())) {
      return builder.without(NOTHING_YET);
    }
    CollaborationClient client = collaborations.of(collaboration.slug(), caller);
    return Together.orElse(
        () ->
            Together.both(
                () -> latest(client),
                () -> CostOfUse.of(client),
                (report, cost) ->
                    report
                        .map(found -> builder.of(found, cost))
                        .orElseGet(() -> builder.without(NOTHING_YET))),
        refused ->
            builder.without(
                Refusal.of(refused).status().is5xxServerError()
                    ? "Cannot be reached just now. Reload the page in a minute."
                    : "You may not see its reports."));
  }

  private static Optional<Report> latest(CollaborationClient client) {
    return client
        .reports()
        .listReports(ListReportsRequest.newBuilder().setPageSize(1).build())
        .getReportsList()
        .stream()
        .findFirst()
        .map(report ->
            client
                .reports()
                .getReport(GetReportRequest.newBuilder().setName(report.getName()).build()));
  }

  private static ForceLine line(Force force, List<Collaboration> shown) {
    LocalDate today = LocalDate.now(Moments.ZONE);
    List<String> member =
        shown.stream()
            .filter(collaboration -> collaboration.hasMember(force, today, today))
            .map(Collaboration::shortName)
            .toList();
    return new ForceLine(force.name(), member.isEmpty() ? "None" : String.join(", ", member));
  }
}

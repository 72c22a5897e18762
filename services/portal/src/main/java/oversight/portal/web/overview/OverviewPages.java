package oversight.portal.web.overview;

import io.grpc.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import oversight.region.Office;
import oversight.region.Region;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportView;

/** Shows the region in a glance. */
@Controller
final class OverviewPages {
  private static final String NOTHING_YET = "There is no report that you may see.";

  private static final String NEEDS_CLEARANCE = "Only people who are cleared see its figures. ";

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
    Force own = own(region, caller);
    // What there is to read comes first.
    List<Card> cards =
        Together.ask(shown, collaboration -> card(collaboration, caller, own)).stream()
            .sorted(Comparator.comparing(card -> !card.note().isEmpty()))
            .toList();
    boolean sensitive = cards.stream().anyMatch(card -> card.marking().contains("SENSITIVE"));
    model.addAttribute(
        "page",
        new OverviewPage(
            region.name(),
            List.of(),
            sensitive ? "OFFICIAL-SENSITIVE" : "OFFICIAL",
            Summary.of(cards, own),
            cards,
            region.forces().stream().map(force -> line(force, shown, force.equals(own))).toList(),
            map.svg(own)));
    return "overview";
  }

  private static @Nullable Force own(Region region, Caller caller) {
    String slug = caller.organisation().slug();
    return region.office(slug).map(Office::force).or(() -> region.force(slug)).orElse(null);
  }

  private Card card(Collaboration collaboration, Caller caller, @Nullable Force own) {
    CardBuilder builder = new CardBuilder(collaboration, own);
    if (!caller.isClearedFor(collaboration.clearance())) {
      return builder.without(NEEDS_CLEARANCE + NOTHING_YET);
    }
    CollaborationClient client = collaborations.of(collaboration.slug(), caller);
    return Together.orElse(
        () ->
            latest(client)
                .map(found -> builder.of(found, CostOfUse.of(found, collaboration.slug())))
                .orElseGet(() -> builder.without(NOTHING_YET)),
        refused ->
            builder.without(
                Refusal.of(refused).status().is5xxServerError()
                    ? "Cannot be reached just now. Reload the page in a minute."
                    : "You may not see its reports."));
  }

  /**
   * One question: the newest quarter's newest version, as much of it as a card shows, with what the
   * collaboration costs.
   */
  private static Optional<Report> latest(CollaborationClient client) {
    return Together.orElse(
        () ->
            Optional.of(
                client
                    .reports()
                    .getReport(
                        GetReportRequest.newBuilder()
                            .setName(client.name("reports", "latest"))
                            .setView(ReportView.GLANCE)
                            .build())),
        refused -> {
          if (refused.getStatus().getCode() == Status.Code.NOT_FOUND) {
            return Optional.empty();
          }
          throw refused;
        });
  }

  private static ForceLine line(Force force, List<Collaboration> shown, boolean own) {
    LocalDate today = LocalDate.now(Moments.ZONE);
    List<String> member =
        shown.stream()
            .filter(collaboration -> collaboration.hasMember(force, today, today))
            .map(Collaboration::shortName)
            .toList();
    return new ForceLine(
        force.name() + (own ? " (your area)" : ""),
        member.isEmpty() ? "None" : String.join(", ", member));
  }
}

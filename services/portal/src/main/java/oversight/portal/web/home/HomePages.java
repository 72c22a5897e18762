package oversight.portal.web.home;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import oversight.identity.Caller;
import oversight.identity.OrganisationKind;
import oversight.identity.Permission;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Together;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Link;
import oversight.portal.web.submission.CompletenessView;
import oversight.portal.web.submission.SubmissionLists;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.GetCompletenessRequest;

/** The first page: what the caller has to do, or the overview where there is nothing to. */
@Controller
final class HomePages {
  private static final int QUARTERS = 2;
  private static final int DESKS = 3;

  private final Visible visible;
  private final Collaborations collaborations;
  private final SubmissionLists lists;
  private final ReturnedLines returned;

  HomePages(
      Visible visible,
      Collaborations collaborations,
      SubmissionLists lists,
      ReturnedLines returned) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.lists = lists;
    this.returned = returned;
  }

  @GetMapping("/")
  String home(Caller caller, Model model) {
    if (caller.may(Permission.COMPILE_PACKS)) {
      return "redirect:/work";
    }
    boolean supplies = caller.may(Permission.SUPPLY);
    boolean signs = caller.may(Permission.SIGN_OFF);
    boolean publishes = publishes(caller);
    if (!supplies && !signs && !publishes) {
      return caller.may(Permission.READ_REPORTS) ? "redirect:/overview" : "home/platform";
    }
    model.addAttribute(
        "page",
        new HomePage(
            caller.organisation().name(),
            supplies,
            caller.organisation().kind() == OrganisationKind.FORCE,
            supplies ? owed(caller) : List.of(),
            supplies ? returned.of(caller) : List.of(),
            signs,
            signs ? lists.toSign(caller) : List.of(),
            publishes,
            publishes ? desks(caller) : List.of()));
    return "home/home";
  }

  /** An author writes; an analyst of a collaboration's own staff is a second person. */
  private boolean publishes(Caller caller) {
    return caller.may(Permission.PUBLISH_REPORT)
        || (caller.may(Permission.RELEASE_REPORT)
            && visible.collaborations(caller).stream()
                .anyMatch(own -> own.slug().equals(caller.organisation().slug())));
  }

  private List<OwedLine> owed(Caller caller) {
    return Together.ask(
            visible.collaborations(caller),
            collaboration ->
                Together.orElse(() -> owed(collaboration, caller), refused -> List.<OwedLine>of()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<OwedLine> owed(Collaboration collaboration, Caller caller) {
    String supplier = caller.organisation().supplier();
    CollaborationClient client = collaborations.of(collaboration.slug(), caller);
    return LiveQuarters.of(client, supplier, QUARTERS).stream()
        .map(quarter -> OwedLines.of(collaboration, completeness(client, quarter), supplier))
        .flatMap(List::stream)
        .toList();
  }

  private List<QuarterDesk> desks(Caller caller) {
    String slug = caller.organisation().slug();
    Collaboration collaboration = visible.collaboration(caller, slug);
    CollaborationClient client = collaborations.of(slug, caller);
    return LiveQuarters.of(client, "", DESKS).stream()
        .map(quarter ->
            new QuarterDesk(
                Quarters.label(quarter),
                CompletenessView.of(collaboration, completeness(client, quarter)),
                caller.may(Permission.PUBLISH_REPORT)
                    ? new Link(
                        "Write and publish the report for " + Quarters.label(quarter),
                        "/collaborations/%s/reports/%s/edit".formatted(slug, quarter))
                    : new Link(
                        "Read the draft report for "
                            + Quarters.label(quarter)
                            + ", and publish it where it was submitted",
                        "/collaborations/%s/reports/%s/preview".formatted(slug, quarter))))
        .toList();
  }

  private static oversight.returns.v1.Completeness completeness(
      CollaborationClient client, String quarter) {
    return client
        .submissions()
        .getCompleteness(GetCompletenessRequest.newBuilder().setQuarter(quarter).build());
  }
}

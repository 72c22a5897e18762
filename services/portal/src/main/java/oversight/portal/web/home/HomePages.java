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
import oversight.portal.web.submission.CompletenessView;
import oversight.portal.web.submission.SubmissionLists;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.ReportDraft;

/** The first page: what the caller has to do, or the overview where there is nothing to. */
@Controller
final class HomePages {
  private static final int QUARTERS = 2;
  private static final int DESKS = 3;

  private final Visible visible;
  private final Collaborations collaborations;
  private final SubmissionLists lists;
  private final WaitingLines waiting;

  HomePages(
      Visible visible, Collaborations collaborations, SubmissionLists lists, WaitingLines waiting) {
    this.visible = visible;
    this.collaborations = collaborations;
    this.lists = lists;
    this.waiting = waiting;
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
            supplies ? waiting.of(caller) : List.of(),
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
    return Together.ask(
        LiveQuarters.of(client, "", DESKS),
        quarter ->
            Together.both(
                () -> completeness(client, quarter),
                () -> draft(client, quarter),
                (completeness, draft) ->
                    new QuarterDesk(
                        Quarters.label(quarter),
                        CompletenessView.of(collaboration, completeness),
                        DeskLinks.standing(draft),
                        DeskLinks.of(
                            caller.may(Permission.PUBLISH_REPORT),
                            "/collaborations/%s/reports/%s".formatted(slug, quarter),
                            quarter,
                            draft))));
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
}

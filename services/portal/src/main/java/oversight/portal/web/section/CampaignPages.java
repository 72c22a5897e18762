package oversight.portal.web.section;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.identity.Caller;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;
import oversight.portal.web.Visible;
import oversight.portal.web.page.Fact;
import oversight.portal.web.page.Link;
import oversight.portal.web.text.Moments;
import oversight.region.Collaboration;

/** Shows a campaign and what was found during it. */
@Controller
final class CampaignPages {
  private static final String SLUG = "cmpg";
  private static final String MARKING = "OFFICIAL";

  private final Visible visible;
  private final Collaborations collaborations;

  CampaignPages(Visible visible, Collaborations collaborations) {
    this.visible = visible;
    this.collaborations = collaborations;
  }

  @GetMapping("/collaborations/cmpg/campaigns/{campaign}")
  String show(@PathVariable("campaign") String id, Caller caller, Model model) {
    Collaboration collaboration = visible.collaboration(caller, SLUG);
    CollaborationClient client = collaborations.of(SLUG, caller);
    CampaignResults results =
        client
            .campaigns()
            .getCampaignResults(
                GetCampaignResultsRequest.newBuilder()
                    .setName(client.name("campaigns", id))
                    .build());
    Campaign campaign = results.getCampaign();
    model.addAttribute(
        "page",
        new SectionPage(
            campaign.getTitle(),
            collaboration.shortName() + ", campaign",
            List.of(
                new Link("Collaborations", "/collaborations"),
                new Link(collaboration.shortName(), "/collaborations/" + SLUG)),
            MARKING,
            facts(campaign, results.getDays()),
            List.of(CampaignParts.results(results))));
    return "section-page";
  }

  private static List<Fact> facts(Campaign campaign, int days) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("Dates", CampaignParts.dates(campaign) + " (" + days + " days)"));
    facts.add(Fact.of("Themes", CampaignParts.themes(campaign)));
    if (!campaign.getProgramme().isEmpty()) {
      facts.add(Fact.of("Programme", campaign.getProgramme()));
    }
    facts.add(Fact.of("Key in figures", "campaign=" + campaign.getSeries()));
    if (!campaign.getNote().isEmpty()) {
      facts.add(Fact.of("Note", campaign.getNote()));
    }
    if (campaign.getWithdrawn()) {
      facts.add(Fact.of("Withdrawn", campaign.getWithdrawReason()));
    }
    facts.add(
        Fact.of(
            "On record",
            "Version %d, %s, %s"
                .formatted(
                    campaign.getVersion(),
                    campaign.getChangedBy(),
                    Moments.moment(campaign.getChangeTime()))));
    return facts;
  }
}

package oversight.portal.api.resources;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.CreateCampaignRequest;
import oversight.cmpg.v1.GetCampaignRequest;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListCampaignsResponse;
import oversight.cmpg.v1.UpdateCampaignRequest;
import oversight.cmpg.v1.WithdrawCampaignRequest;
import oversight.portal.api.json.JsonBody;
import oversight.portal.api.request.Parameters;
import oversight.portal.api.request.ResourceId;
import oversight.portal.clients.CollaborationClient;
import oversight.portal.clients.Collaborations;

/** The motorway police group's campaigns, and what was found during each. */
@RestController
@RequestMapping("/api/v1/collaborations/cmpg/campaigns")
final class CampaignController {
  private static final String SLUG = "cmpg";
  private static final String COLLECTION = "campaigns";

  private final Collaborations collaborations;
  private final JsonBody body;

  CampaignController(Collaborations collaborations, JsonBody body) {
    this.collaborations = collaborations;
    this.body = body;
  }

  @GetMapping
  ListCampaignsResponse list(
      @RequestParam(defaultValue = "") String series,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean showWithdrawn,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "0") int pageSize,
      @RequestParam(defaultValue = "") String pageToken) {
    ListCampaignsRequest.Builder request =
        ListCampaignsRequest.newBuilder()
            .setSeries(series)
            .setFrom(from)
            .setTo(to)
            .setShowWithdrawn(showWithdrawn)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return client().campaigns().listCampaigns(request.build());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Campaign create(HttpServletRequest request) throws IOException {
    return client()
        .campaigns()
        .createCampaign(
            CreateCampaignRequest.newBuilder()
                .setCampaign(body.read(request, Campaign.newBuilder()))
                .build());
  }

  @GetMapping("/{campaign}")
  Campaign get(@PathVariable String campaign, @RequestParam(defaultValue = "") String asOf) {
    GetCampaignRequest.Builder request = GetCampaignRequest.newBuilder().setName(name(campaign));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return client().campaigns().getCampaign(request.build());
  }

  @PutMapping("/{campaign}")
  Campaign update(@PathVariable String campaign, HttpServletRequest request) throws IOException {
    return client()
        .campaigns()
        .updateCampaign(
            UpdateCampaignRequest.newBuilder()
                .setCampaign(body.read(request, Campaign.newBuilder()).setName(name(campaign)))
                .build());
  }

  @PostMapping("/{campaign}:withdraw")
  Campaign withdraw(@PathVariable String campaign, HttpServletRequest request) throws IOException {
    return client()
        .campaigns()
        .withdrawCampaign(
            body.read(request, WithdrawCampaignRequest.newBuilder())
                .setName(name(campaign))
                .build());
  }

  @GetMapping("/{campaign}/results")
  CampaignResults results(
      @PathVariable String campaign, @RequestParam(defaultValue = "") String asOf) {
    GetCampaignResultsRequest.Builder request =
        GetCampaignResultsRequest.newBuilder().setName(name(campaign));
    Parameters.instant("asOf", asOf).ifPresent(request::setAsOf);
    return client().campaigns().getCampaignResults(request.build());
  }

  private CollaborationClient client() {
    return collaborations.of(SLUG);
  }

  private String name(String campaign) {
    return client().name(COLLECTION, ResourceId.of(campaign));
  }
}

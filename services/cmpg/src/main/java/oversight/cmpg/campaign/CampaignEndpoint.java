package oversight.cmpg.campaign;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.CampaignServiceGrpc.CampaignServiceImplBase;
import oversight.cmpg.v1.CreateCampaignRequest;
import oversight.cmpg.v1.GetCampaignRequest;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListCampaignsResponse;
import oversight.cmpg.v1.UpdateCampaignRequest;
import oversight.cmpg.v1.WithdrawCampaignRequest;
import oversight.collaboration.Days;
import oversight.collaboration.PageToken;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.database.CallerTransactions;

/** Campaigns over gRPC. */
@Component
class CampaignEndpoint extends CampaignServiceImplBase {
  private static final int DEFAULT_PAGE = 100;

  private final Campaigns campaigns;
  private final CampaignResultsReader results;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  CampaignEndpoint(
      Campaigns campaigns,
      CampaignResultsReader results,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.campaigns = campaigns;
    this.results = results;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listCampaigns(
      ListCampaignsRequest request, StreamObserver<ListCampaignsResponse> response) {
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    String after =
        request.getPageToken().isEmpty()
            ? ""
            : PageToken.parse(request.getPageToken(), 1).getFirst();
    String from = bound("from", request.getFrom());
    String to = bound("to", request.getTo());
    List<Campaign> found =
        transactions.read(CallerContext.current(), () -> campaigns.list(asOf)).stream()
            .filter(each -> request.getShowWithdrawn() || !each.getWithdrawn())
            .filter(each ->
                request.getSeries().isEmpty() || each.getSeries().equals(request.getSeries()))
            .filter(each -> from.isEmpty() || each.getLastDay().compareTo(from) >= 0)
            .filter(each -> to.isEmpty() || each.getFirstDay().compareTo(to) <= 0)
            .toList();
    int begin = 0;
    for (int place = 0; place < found.size(); place++) {
      if (found.get(place).getName().equals(after)) {
        begin = place + 1;
      }
    }
    if (!after.isEmpty() && begin == 0) {
      throw PageToken.bad();
    }
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<Campaign> page = found.subList(begin, Math.min(found.size(), begin + size));
    ListCampaignsResponse.Builder answer = ListCampaignsResponse.newBuilder().addAllCampaigns(page);
    if (begin + size < found.size()) {
      answer.setNextPageToken(PageToken.of(page.getLast().getName()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getCampaign(GetCampaignRequest request, StreamObserver<Campaign> response) {
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(
        transactions.read(CallerContext.current(), () -> campaigns.get(request.getName(), asOf)));
    response.onCompleted();
  }

  @Override
  public void createCampaign(CreateCampaignRequest request, StreamObserver<Campaign> response) {
    write(response, caller -> campaigns.create(caller, request.getCampaign()));
  }

  @Override
  public void updateCampaign(UpdateCampaignRequest request, StreamObserver<Campaign> response) {
    write(response, caller -> campaigns.update(caller, request.getCampaign()));
  }

  @Override
  public void withdrawCampaign(WithdrawCampaignRequest request, StreamObserver<Campaign> response) {
    write(
        response,
        caller ->
            campaigns.withdraw(caller, request.getName(), request.getEtag(), request.getReason()));
  }

  @Override
  public void getCampaignResults(
      GetCampaignResultsRequest request, StreamObserver<CampaignResults> response) {
    Caller caller = CallerContext.current();
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    Supplier<CampaignResults> reading =
        () -> {
          signOffs.await(asOf);
          Campaign campaign = campaigns.get(request.getName(), asOf);
          return results.read(campaign, campaigns.before(campaign, asOf), asOf);
        };
    CampaignResults answer = transactions.read(caller, reading);
    views.record(
        caller,
        "GetCampaignResults",
        request.getName(),
        answer.getLinesList().stream().anyMatch(line -> views.isSensitive(line.getMeasure())));
    response.onNext(answer);
    response.onCompleted();
  }

  private void write(
      StreamObserver<Campaign> response, java.util.function.Function<Caller, Campaign> work) {
    Caller caller = CallerContext.current();
    response.onNext(transactions.write(caller, () -> work.apply(caller)));
    response.onCompleted();
  }

  private static String bound(String field, String text) {
    return text.isEmpty() ? "" : Days.of(field, text).toString();
  }
}

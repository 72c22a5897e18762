package oversight.portal.upstream;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.CampaignServiceGrpc.CampaignServiceImplBase;
import oversight.cmpg.v1.Casualties;
import oversight.cmpg.v1.CasualtyServiceGrpc.CasualtyServiceImplBase;
import oversight.cmpg.v1.CreateCampaignRequest;
import oversight.cmpg.v1.CreateRecordingMethodRequest;
import oversight.cmpg.v1.GetCampaignRequest;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.GetCasualtiesRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListCampaignsResponse;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.ListRecordingMethodsResponse;
import oversight.cmpg.v1.RecordingMethod;
import oversight.cmpg.v1.UpdateCampaignRequest;
import oversight.cmpg.v1.UpdateRecordingMethodRequest;
import oversight.cmpg.v1.WithdrawCampaignRequest;

/** The motorway police group's records: each answer says what was asked. */
final class FakeMotorway {
  private FakeMotorway() {}

  static List<BindableService> services() {
    return List.of(new Campaigns(), new Methods());
  }

  private static final class Campaigns extends CampaignServiceImplBase {
    @Override
    public void listCampaigns(
        ListCampaignsRequest request, StreamObserver<ListCampaignsResponse> observer) {
      Answer.with(
          observer,
          ListCampaignsResponse.newBuilder()
              .addCampaigns(
                  Campaign.newBuilder()
                      .setSeries(request.getSeries())
                      .setFirstDay(request.getFrom())
                      .setLastDay(request.getTo())
                      .setWithdrawn(request.getShowWithdrawn())
                      .setVersion(request.getPageSize())
                      .setNote(request.getPageToken() + request.getAsOf().getSeconds()))
              .build());
    }

    @Override
    public void getCampaign(GetCampaignRequest request, StreamObserver<Campaign> observer) {
      Answer.with(observer, Campaign.newBuilder().setName(request.getName()).build());
    }

    @Override
    public void createCampaign(CreateCampaignRequest request, StreamObserver<Campaign> observer) {
      Answer.with(observer, request.getCampaign());
    }

    @Override
    public void updateCampaign(UpdateCampaignRequest request, StreamObserver<Campaign> observer) {
      Answer.with(observer, request.getCampaign());
    }

    @Override
    public void withdrawCampaign(
        WithdrawCampaignRequest request, StreamObserver<Campaign> observer) {
      Answer.with(
          observer,
          Campaign.newBuilder()
              .setName(request.getName())
              .setEtag(request.getEtag())
              .setWithdrawReason(request.getReason())
              .build());
    }

    @Override
    public void getCampaignResults(
        GetCampaignResultsRequest request, StreamObserver<CampaignResults> observer) {
      Answer.with(observer, CampaignResults.newBuilder().addNotes(request.getName()).build());
    }
  }

  private static final class Methods extends CasualtyServiceImplBase {
    @Override
    public void getCasualties(GetCasualtiesRequest request, StreamObserver<Casualties> observer) {
      Answer.with(
          observer,
          Casualties.newBuilder()
              .setForce(request.getForce())
              .addNotes(request.getFrom() + " " + request.getTo())
              .build());
    }

    @Override
    public void listRecordingMethods(
        ListRecordingMethodsRequest request,
        StreamObserver<ListRecordingMethodsResponse> observer) {
      Answer.with(
          observer,
          ListRecordingMethodsResponse.newBuilder()
              .addRecordingMethods(
                  RecordingMethod.newBuilder()
                      .setSource(String.valueOf(request.getAsOf().getSeconds())))
              .build());
    }

    @Override
    public void createRecordingMethod(
        CreateRecordingMethodRequest request, StreamObserver<RecordingMethod> observer) {
      Answer.with(observer, request.getRecordingMethod());
    }

    @Override
    public void updateRecordingMethod(
        UpdateRecordingMethodRequest request, StreamObserver<RecordingMethod> observer) {
      Answer.with(observer, request.getRecordingMethod());
    }
  }
}

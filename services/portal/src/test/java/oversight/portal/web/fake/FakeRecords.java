package oversight.portal.web.fake;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.cmpg.v1.Campaign;
import oversight.cmpg.v1.CampaignResults;
import oversight.cmpg.v1.CampaignServiceGrpc;
import oversight.cmpg.v1.CasualtyServiceGrpc;
import oversight.cmpg.v1.GetCampaignResultsRequest;
import oversight.cmpg.v1.ListCampaignsRequest;
import oversight.cmpg.v1.ListCampaignsResponse;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.ListRecordingMethodsResponse;
import oversight.cmpg.v1.RecordingMethod;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.ArmedUpliftServiceGrpc;
import oversight.ctu.v1.BriefingTally;
import oversight.ctu.v1.ForceBriefingServiceGrpc;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListForceBriefingsResponse;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListIssuesResponse;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.LocalProfileServiceGrpc;

/** The records of the motorway police and of the terrorism unit, something in every field. */
final class FakeRecords {
  private static final String DAY = "2015-12-01";
  private static final String ID = "01JCAMPAIGN000000000000000";

  private final Text text;

  FakeRecords(Text text) {
    this.text = text;
  }

  /** A message with something in every field. */
  static <M extends Message> M full(Text text, Class<M> type, M empty) {
    return type.cast(new FullMessage(text::of).like(empty));
  }

  List<BindableService> services() {
    return List.of(
        new Campaigns(),
        new Methods(),
        new Profiles(),
        new Uplift(),
        new Briefings(),
        new Issues());
  }

  private Campaign campaign() {
    return full(text, Campaign.class, Campaign.getDefaultInstance()).toBuilder()
        .setName("collaborations/cmpg/campaigns/" + ID)
        .setFirstDay(DAY)
        .setLastDay("2015-12-31")
        .build();
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  private final class Campaigns extends CampaignServiceGrpc.CampaignServiceImplBase {
    @Override
    public void listCampaigns(
        ListCampaignsRequest request, StreamObserver<ListCampaignsResponse> observer) {
      answer(observer, ListCampaignsResponse.newBuilder().addCampaigns(campaign()).build());
    }

    @Override
    public void getCampaignResults(
        GetCampaignResultsRequest request, StreamObserver<CampaignResults> observer) {
      answer(
          observer,
          full(text, CampaignResults.class, CampaignResults.getDefaultInstance()).toBuilder()
              .setCampaign(campaign())
              .setPrevious(campaign())
              .build());
    }
  }

  private final class Methods extends CasualtyServiceGrpc.CasualtyServiceImplBase {
    @Override
    public void listRecordingMethods(
        ListRecordingMethodsRequest request,
        StreamObserver<ListRecordingMethodsResponse> observer) {
      answer(
          observer,
          ListRecordingMethodsResponse.newBuilder()
              .addRecordingMethods(
                  full(text, RecordingMethod.class, RecordingMethod.getDefaultInstance())
                      .toBuilder()
                      .setFrom(DAY))
              .build());
    }
  }

  private final class Profiles extends LocalProfileServiceGrpc.LocalProfileServiceImplBase {
    @Override
    public void listLocalProfiles(
        ListLocalProfilesRequest request, StreamObserver<ListLocalProfilesResponse> observer) {
      answer(
          observer,
          full(
                  text,
                  ListLocalProfilesResponse.class,
                  ListLocalProfilesResponse.getDefaultInstance())
              .toBuilder()
              .clearLocalProfiles()
              .addLocalProfiles(
                  full(text, LocalProfile.class, LocalProfile.getDefaultInstance()).toBuilder()
                      .setRefreshed(DAY))
              .build());
    }
  }

  private final class Uplift extends ArmedUpliftServiceGrpc.ArmedUpliftServiceImplBase {
    @Override
    public void getArmedUplift(
        GetArmedUpliftRequest request, StreamObserver<ArmedUplift> observer) {
      answer(observer, full(text, ArmedUplift.class, ArmedUplift.getDefaultInstance()));
    }
  }

  private final class Briefings extends ForceBriefingServiceGrpc.ForceBriefingServiceImplBase {
    @Override
    public void listForceBriefings(
        ListForceBriefingsRequest request, StreamObserver<ListForceBriefingsResponse> observer) {
      answer(
          observer,
          ListForceBriefingsResponse.newBuilder()
              .addTallies(
                  full(text, BriefingTally.class, BriefingTally.getDefaultInstance()).toBuilder()
                      .setLastHeld(DAY))
              .build());
    }
  }

  private final class Issues extends IssueServiceGrpc.IssueServiceImplBase {
    @Override
    public void listIssues(ListIssuesRequest request, StreamObserver<ListIssuesResponse> observer) {
      answer(
          observer,
          ListIssuesResponse.newBuilder()
              .addIssues(
                  full(text, Issue.class, Issue.getDefaultInstance()).toBuilder().setRaisedOn(DAY))
              .build());
    }
  }
}

package oversight.portal.upstream;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.ctu.v1.AnswerIssueRequest;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.ArmedUpliftServiceGrpc.ArmedUpliftServiceImplBase;
import oversight.ctu.v1.ForceBriefing;
import oversight.ctu.v1.ForceBriefingServiceGrpc.ForceBriefingServiceImplBase;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.ctu.v1.GetIssueRequest;
import oversight.ctu.v1.Issue;
import oversight.ctu.v1.IssueServiceGrpc.IssueServiceImplBase;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListForceBriefingsResponse;
import oversight.ctu.v1.ListIssuesRequest;
import oversight.ctu.v1.ListIssuesResponse;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.ctu.v1.LocalProfileServiceGrpc.LocalProfileServiceImplBase;
import oversight.ctu.v1.RaiseIssueRequest;
import oversight.ctu.v1.TakeIssueRequest;
import oversight.ctu.v1.WithdrawIssueRequest;

/** The terrorism unit's records: each answer says what was asked. */
final class FakeTerrorismUnit {
  private FakeTerrorismUnit() {}

  static List<BindableService> services() {
    return List.of(new Profiles(), new Uplift(), new Briefings(), new Issues());
  }

  private static final class Profiles extends LocalProfileServiceImplBase {
    @Override
    public void listLocalProfiles(
        ListLocalProfilesRequest request, StreamObserver<ListLocalProfilesResponse> observer) {
      Answer.with(
          observer,
          ListLocalProfilesResponse.newBuilder()
              .setQuarter(request.getOn() + " " + request.getForce())
              .build());
    }
  }

  private static final class Uplift extends ArmedUpliftServiceImplBase {
    @Override
    public void getArmedUplift(
        GetArmedUpliftRequest request, StreamObserver<ArmedUplift> observer) {
      Answer.with(observer, ArmedUplift.newBuilder().setQuarter(request.getQuarter()).build());
    }
  }

  private static final class Briefings extends ForceBriefingServiceImplBase {
    @Override
    public void listForceBriefings(
        ListForceBriefingsRequest request, StreamObserver<ListForceBriefingsResponse> observer) {
      Answer.with(
          observer,
          ListForceBriefingsResponse.newBuilder()
              .addForceBriefings(
                  ForceBriefing.newBuilder()
                      .setHeld(request.getFrom() + " " + request.getTo())
                      .setForce(request.getForce()))
              .build());
    }
  }

  private static final class Issues extends IssueServiceImplBase {
    @Override
    public void listIssues(ListIssuesRequest request, StreamObserver<ListIssuesResponse> observer) {
      Answer.with(
          observer,
          ListIssuesResponse.newBuilder()
              .addIssues(Issue.newBuilder().setState(request.getState()))
              .build());
    }

    @Override
    public void getIssue(GetIssueRequest request, StreamObserver<Issue> observer) {
      Answer.with(observer, Issue.newBuilder().setName(request.getName()).build());
    }

    @Override
    public void raiseIssue(RaiseIssueRequest request, StreamObserver<Issue> observer) {
      Answer.with(observer, Issue.newBuilder().setTitle(request.getTitle()).build());
    }

    @Override
    public void takeIssue(TakeIssueRequest request, StreamObserver<Issue> observer) {
      Answer.with(
          observer,
          Issue.newBuilder().setName(request.getName()).setEtag(request.getEtag()).build());
    }

    @Override
    public void answerIssue(AnswerIssueRequest request, StreamObserver<Issue> observer) {
      Answer.with(
          observer,
          Issue.newBuilder().setName(request.getName()).setAnswer(request.getAnswer()).build());
    }

    @Override
    public void withdrawIssue(WithdrawIssueRequest request, StreamObserver<Issue> observer) {
      Answer.with(
          observer,
          Issue.newBuilder()
              .setName(request.getName())
              .setWithdrawReason(request.getReason())
              .build());
    }
  }
}

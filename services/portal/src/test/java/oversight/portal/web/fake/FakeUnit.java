package oversight.portal.web.fake;

import com.google.type.Decimal;
import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.List;
import oversight.rocu.v1.AssetRecovery;
import oversight.rocu.v1.AssetRecoveryServiceGrpc.AssetRecoveryServiceImplBase;
import oversight.rocu.v1.AssetStage;
import oversight.rocu.v1.BudgetContribution;
import oversight.rocu.v1.BudgetServiceGrpc.BudgetServiceImplBase;
import oversight.rocu.v1.Capability;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceImplBase;
import oversight.rocu.v1.CapabilityStatus;
import oversight.rocu.v1.DisruptionCounts;
import oversight.rocu.v1.DisruptionServiceGrpc.DisruptionServiceImplBase;
import oversight.rocu.v1.ForcePosts;
import oversight.rocu.v1.GetAssetRecoveryRequest;
import oversight.rocu.v1.ListBudgetsRequest;
import oversight.rocu.v1.ListBudgetsResponse;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListDisruptionsResponse;
import oversight.rocu.v1.ListPostsRequest;
import oversight.rocu.v1.ListPostsResponse;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.ListTaskingRequestsResponse;
import oversight.rocu.v1.PostServiceGrpc.PostServiceImplBase;
import oversight.rocu.v1.TaskingCounts;
import oversight.rocu.v1.TaskingServiceGrpc.TaskingServiceImplBase;
import oversight.rocu.v1.UnitBudget;

/** The organised crime unit's own services in memory. */
final class FakeUnit {
  private final Text text;

  FakeUnit(Text text) {
    this.text = text;
  }

  List<BindableService> services() {
    return List.of(
        new Disruptions(),
        new Tasking(),
        new Assets(),
        new Capabilities(),
        new Posts(),
        new Budgets());
  }

  private static <T> void answer(StreamObserver<T> observer, T answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  private static final class Disruptions extends DisruptionServiceImplBase {
    @Override
    public void listDisruptions(
        ListDisruptionsRequest request, StreamObserver<ListDisruptionsResponse> observer) {
      answer(
          observer,
          ListDisruptionsResponse.newBuilder()
              .setCounts(
                  DisruptionCounts.newBuilder()
                      .setTotal(request.getForce().isEmpty() ? 1112 : 640)
                      .setMajor(41)
                      .setJoint(200))
              .build());
    }
  }

  private static final class Tasking extends TaskingServiceImplBase {
    @Override
    public void listTaskingRequests(
        ListTaskingRequestsRequest request, StreamObserver<ListTaskingRequestsResponse> observer) {
      answer(
          observer,
          ListTaskingRequestsResponse.newBuilder()
              .setCounts(TaskingCounts.newBuilder().setReceived(9).setDecided(7).setPending(2))
              .build());
    }
  }

  private final class Assets extends AssetRecoveryServiceImplBase {
    @Override
    public void getAssetRecovery(
        GetAssetRecoveryRequest request, StreamObserver<AssetRecovery> observer) {
      answer(
          observer,
          AssetRecovery.newBuilder()
              .addStages(
                  AssetStage.newBuilder()
                      .setTitle(text.of("Restrained"))
                      .setAmount(decimal("1234567.5"))
                      .setEntries(12))
              .setCaveat(text.of("The stages are never summed."))
              .build());
    }
  }

  private final class Capabilities extends CapabilityServiceImplBase {
    @Override
    public void listCapabilities(
        ListCapabilitiesRequest request, StreamObserver<ListCapabilitiesResponse> observer) {
      answer(
          observer,
          ListCapabilitiesResponse.newBuilder()
              .setMarking("OFFICIAL-SENSITIVE")
              .setSource(text.of("The national programme."))
              .addCapabilities(
                  Capability.newBuilder()
                      .setKey("cyber")
                      .setTitle("Cyber")
                      .setStatus(CapabilityStatus.NOT_IN_PLACE)
                      .setDisagrees(true)
                      .setRecord(
                          CapabilityRecord.newBuilder()
                              .setStatus(CapabilityStatus.IN_PLACE)
                              .setFromDate("2014-04-01")
                              .setPlan(text.of("Open a second laboratory"))
                              .setPlanDate("2016-03-31")
                              .addForces("E23000016")))
              .build());
    }
  }

  private static final class Posts extends PostServiceImplBase {
    @Override
    public void listPosts(ListPostsRequest request, StreamObserver<ListPostsResponse> observer) {
      answer(
          observer,
          ListPostsResponse.newBuilder()
              .addForces(
                  ForcePosts.newBuilder()
                      .setForce("E23000016")
                      .setFte(decimal("1.6"))
                      .setLentFte(decimal("1")))
              .build());
    }
  }

  private final class Budgets extends BudgetServiceImplBase {
    @Override
    public void listBudgets(
        ListBudgetsRequest request, StreamObserver<ListBudgetsResponse> observer) {
      answer(
          observer,
          ListBudgetsResponse.newBuilder()
              .addBudgets(
                  UnitBudget.newBuilder()
                      .setFinancialYear("2015-16")
                      .setBudget(decimal("3000000"))
                      .setNote(text.of("Agreed in March."))
                      .addContributions(
                          BudgetContribution.newBuilder()
                              .setContributor("home-office")
                              .setAmount(decimal("3000000"))
                              .setShare(decimal("100.00"))))
              .build());
    }
  }
}

package oversight.ctu.profile;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.Days;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.ctu.v1.ListLocalProfilesRequest;
import oversight.ctu.v1.ListLocalProfilesResponse;
import oversight.ctu.v1.LocalProfile;
import oversight.ctu.v1.LocalProfileServiceGrpc.LocalProfileServiceImplBase;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.database.CallerTransactions;

/** Local profiles over gRPC. */
@Component
class ProfileEndpoint extends LocalProfileServiceImplBase {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final OwnCollaboration own;
  private final ProfileStore store;
  private final SignOffs signOffs;
  private final Views views;
  private final Clock clock;
  private final CallerTransactions transactions;

  ProfileEndpoint(
      OwnCollaboration own,
      ProfileStore store,
      SignOffs signOffs,
      Views views,
      Clock clock,
      CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.signOffs = signOffs;
    this.views = views;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public void listLocalProfiles(
      ListLocalProfilesRequest request, StreamObserver<ListLocalProfilesResponse> response) {
    Caller caller = CallerContext.current();
    LocalDate day = day(request.getOn());
    String force = request.getForce().isEmpty() ? "" : own.force(request.getForce()).code();
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    ProfileStore.Held held =
        transactions.read(
            caller,
            () -> {
              signOffs.await(asOf);
              return store.on(day, asOf);
            });
    ListLocalProfilesResponse.Builder answer = ListLocalProfilesResponse.newBuilder();
    if (!held.profiles().isEmpty()) {
      List<LocalProfile> shown =
          held.profiles().stream()
              .filter(profile -> force.isEmpty() || profile.getForce().equals(force))
              .toList();
      answer
          .addAllLocalProfiles(shown)
          .addAllTallies(ProfileTallies.of(own.region(), held.profiles()))
          .setQuarter(held.quarter());
      views.record(caller, "ListLocalProfiles", "profiles", true);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private LocalDate day(String text) {
    return text.isEmpty() ? LocalDate.ofInstant(clock.instant(), LONDON) : Days.of("on", text);
  }
}

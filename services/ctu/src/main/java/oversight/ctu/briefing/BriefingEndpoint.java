package oversight.ctu.briefing;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.ctu.v1.BriefingTally;
import oversight.ctu.v1.ForceBriefing;
import oversight.ctu.v1.ForceBriefingServiceGrpc.ForceBriefingServiceImplBase;
import oversight.ctu.v1.ListForceBriefingsRequest;
import oversight.ctu.v1.ListForceBriefingsResponse;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.region.Force;
import oversight.service.database.CallerTransactions;

/** Briefings over gRPC. */
@Component
class BriefingEndpoint extends ForceBriefingServiceImplBase {
  private static final int MOST = 1000;

  private final OwnCollaboration own;
  private final BriefingStore store;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  BriefingEndpoint(
      OwnCollaboration own,
      BriefingStore store,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.store = store;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listForceBriefings(
      ListForceBriefingsRequest request, StreamObserver<ListForceBriefingsResponse> response) {
    Caller caller = CallerContext.current();
    LocalDate first =
        request.getFrom().isEmpty() ? null : period("from", request.getFrom()).start();
    LocalDate last = request.getTo().isEmpty() ? null : period("to", request.getTo()).end();
    String force = request.getForce().isEmpty() ? "" : own.force(request.getForce()).code();
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    List<ForceBriefing> held = read(caller, first, last, asOf);
    ListForceBriefingsResponse.Builder answer = ListForceBriefingsResponse.newBuilder();
    if (!held.isEmpty()) {
      held.stream()
          .filter(briefing -> force.isEmpty() || briefing.getForce().equals(force))
          .limit(MOST)
          .forEach(answer::addForceBriefings);
      answer.addAllTallies(tallies(held));
      views.record(caller, "ListForceBriefings", "briefings", true);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private List<ForceBriefing> read(
      Caller caller, @Nullable LocalDate first, @Nullable LocalDate last, @Nullable Instant asOf) {
    return transactions.read(
        caller,
        () -> {
          signOffs.await(asOf);
          return store.list(first, last, asOf);
        });
  }

  private List<BriefingTally> tallies(List<ForceBriefing> held) {
    List<BriefingTally> tallies = new ArrayList<>();
    for (Force force : own.region().forces()) {
      List<ForceBriefing> given =
          held.stream().filter(briefing -> briefing.getForce().equals(force.code())).toList();
      tallies.add(
          BriefingTally.newBuilder()
              .setForce(force.code())
              .setForceTitle(force.name())
              .setBriefings(given.size())
              .setLastHeld(given.isEmpty() ? "" : given.getFirst().getHeld())
              .build());
    }
    return tallies;
  }

  private static Period period(String field, String text) {
    return Quarters.period(field, text);
  }
}

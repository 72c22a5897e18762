package oversight.npas.availability;

import io.grpc.stub.StreamObserver;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.npas.Span;
import oversight.npas.v1.Availability;
import oversight.npas.v1.AvailabilityServiceGrpc.AvailabilityServiceImplBase;
import oversight.npas.v1.GetAvailabilityRequest;
import oversight.service.database.CallerTransactions;

/** Availability over gRPC; it is OFFICIAL-SENSITIVE, so every look at it is on record. */
@Component
class AvailabilityEndpoint extends AvailabilityServiceImplBase {
  private final AvailabilityReader availability;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  AvailabilityEndpoint(
      AvailabilityReader availability,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.availability = availability;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void getAvailability(
      GetAvailabilityRequest request, StreamObserver<Availability> response) {
    Caller caller = CallerContext.current();
    Span span =
        Span.of(
            request.getFrom(),
            request.getTo(),
            request.hasAsOf() ? Optional.of(request.getAsOf()) : Optional.empty());
    AvailabilityReader.Question question =
        new AvailabilityReader.Question(
            span,
            request.getBase(),
            request.getByBase(),
            request.getByAircraft(),
            request.getEvery());
    Availability answer =
        transactions.read(
            caller,
            () -> {
              signOffs.await(span.asOf());
              return availability.read(question);
            });
    if (answer.getLinesCount() > 0) {
      views.record(caller, "GetAvailability", "NP07", views.isSensitive("NP07"));
    }
    response.onNext(answer);
    response.onCompleted();
  }
}

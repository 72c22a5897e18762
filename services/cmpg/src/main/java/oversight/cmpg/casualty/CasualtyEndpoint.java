package oversight.cmpg.casualty;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Month;
import oversight.analysis.period.Period;
import oversight.cmpg.v1.Casualties;
import oversight.cmpg.v1.CasualtyServiceGrpc.CasualtyServiceImplBase;
import oversight.cmpg.v1.CreateRecordingMethodRequest;
import oversight.cmpg.v1.GetCasualtiesRequest;
import oversight.cmpg.v1.ListRecordingMethodsRequest;
import oversight.cmpg.v1.ListRecordingMethodsResponse;
import oversight.cmpg.v1.RecordingMethod;
import oversight.cmpg.v1.UpdateRecordingMethodRequest;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.region.Force;
import oversight.service.database.CallerTransactions;
import oversight.service.error.InvalidFieldException;

/** Casualties and recording methods over gRPC. */
@Component
class CasualtyEndpoint extends CasualtyServiceImplBase {
  private static final int MOST_MONTHS = 120;

  private final OwnCollaboration own;
  private final CasualtyReader reader;
  private final RecordingMethods methods;
  private final SignOffs signOffs;
  private final CallerTransactions transactions;

  CasualtyEndpoint(
      OwnCollaboration own,
      CasualtyReader reader,
      RecordingMethods methods,
      SignOffs signOffs,
      CallerTransactions transactions) {
    this.own = own;
    this.reader = reader;
    this.methods = methods;
    this.signOffs = signOffs;
    this.transactions = transactions;
  }

  @Override
  public void getCasualties(GetCasualtiesRequest request, StreamObserver<Casualties> response) {
    Force force = own.force(request.getForce());
    List<Month> months = months(request);
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(
        transactions.read(
            CallerContext.current(),
            () -> {
              signOffs.await(asOf);
              return reader.read(force, months, asOf);
            }));
    response.onCompleted();
  }

  @Override
  public void listRecordingMethods(
      ListRecordingMethodsRequest request, StreamObserver<ListRecordingMethodsResponse> response) {
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(
        ListRecordingMethodsResponse.newBuilder()
            .addAllRecordingMethods(
                transactions.read(CallerContext.current(), () -> methods.list(asOf)))
            .build());
    response.onCompleted();
  }

  @Override
  public void createRecordingMethod(
      CreateRecordingMethodRequest request, StreamObserver<RecordingMethod> response) {
    Caller caller = CallerContext.current();
    response.onNext(
        transactions.write(caller, () -> methods.create(caller, request.getRecordingMethod())));
    response.onCompleted();
  }

  @Override
  public void updateRecordingMethod(
      UpdateRecordingMethodRequest request, StreamObserver<RecordingMethod> response) {
    Caller caller = CallerContext.current();
    response.onNext(
        transactions.write(caller, () -> methods.update(caller, request.getRecordingMethod())));
    response.onCompleted();
  }

  private static List<Month> months(GetCasualtiesRequest request) {
    Period from = Quarters.period("from", request.getFrom());
    Period to = Quarters.period("to", request.getTo());
    Month first = new Month(from.firstMonth());
    Month last = new Month(to.lastMonth());
    if (last.compareTo(first) < 0
        || last.month().minusMonths(MOST_MONTHS - 1).isAfter(first.month())) {
      throw new InvalidFieldException(
          "from", "Ask for 1 to " + MOST_MONTHS + " months, from the first to the last of them.");
    }
    return java.util.stream.Stream.iterate(first, month -> month.compareTo(last) <= 0, Month::next)
        .toList();
  }
}

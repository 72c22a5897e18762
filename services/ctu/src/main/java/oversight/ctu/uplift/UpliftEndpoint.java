package oversight.ctu.uplift;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.ctu.v1.ArmedUplift;
import oversight.ctu.v1.ArmedUpliftServiceGrpc.ArmedUpliftServiceImplBase;
import oversight.ctu.v1.GetArmedUpliftRequest;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.service.database.CallerTransactions;

/** The armed uplift over gRPC. */
@Component
class UpliftEndpoint extends ArmedUpliftServiceImplBase {
  private static final String MEASURE = "CT07";

  private final OwnCollaboration own;
  private final Ledger ledger;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  UpliftEndpoint(
      OwnCollaboration own,
      Ledger ledger,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.ledger = ledger;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void getArmedUplift(GetArmedUpliftRequest request, StreamObserver<ArmedUplift> response) {
    Caller caller = CallerContext.current();
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    FigureQuery query =
        new FigureQuery(
            own.catalogueFor(caller)
                .measure(MEASURE)
                .map(measure -> measure.parts().stream().map(part -> part.code()).toList())
                .orElse(List.of()),
            null,
            quarter.start(),
            quarter.end(),
            asOf,
            "",
            Optional.empty(),
            FigureQuery.ALL);
    List<CountingFigure> figures =
        transactions.read(
            caller,
            () -> {
              signOffs.await(asOf);
              return ledger.list(query);
            });
    ArmedUplift.Builder answer =
        ArmedUplift.newBuilder().setQuarter(quarter.id()).setQuarterLabel(quarter.label());
    if (!figures.isEmpty()) {
      new UpliftLines(own.region(), figures).addTo(answer);
      views.record(caller, "GetArmedUplift", quarter.id(), true);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }
}

package oversight.npas.charging;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialYear;
import oversight.collaboration.Quarters;
import oversight.collaboration.endpoint.Instants;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceImplBase;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;
import oversight.service.database.CallerTransactions;

/** Charging over gRPC. */
@Component
class ChargingEndpoint extends ChargingServiceImplBase {
  private static final String YEAR = "financial_year";

  private final ChargingReader charging;
  private final ChargesReader charges;
  private final SignOffs signOffs;
  private final Views views;
  private final CallerTransactions transactions;

  ChargingEndpoint(
      ChargingReader charging,
      ChargesReader charges,
      SignOffs signOffs,
      Views views,
      CallerTransactions transactions) {
    this.charging = charging;
    this.charges = charges;
    this.signOffs = signOffs;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void getChargingYear(
      GetChargingYearRequest request, StreamObserver<ChargingYear> response) {
    FinancialYear year = Quarters.year(YEAR, request.getFinancialYear());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(read("GetChargingYear", asOf, () -> charging.read(year, asOf)));
    response.onCompleted();
  }

  @Override
  public void getCharges(GetChargesRequest request, StreamObserver<Charges> response) {
    FinancialYear year = Quarters.year(YEAR, request.getFinancialYear());
    Instant asOf = Instants.asOf(request.hasAsOf(), request.getAsOf());
    response.onNext(
        read(
            "GetCharges",
            asOf,
            () ->
                charges.read(
                    year,
                    request.hasFormula() ? Optional.of(request.getFormula()) : Optional.empty(),
                    request.hasAmount() ? Optional.of(request.getAmount()) : Optional.empty(),
                    asOf)));
    response.onCompleted();
  }

  private <T> T read(String action, @Nullable Instant asOf, Supplier<T> work) {
    Caller caller = CallerContext.current();
    T answer =
        transactions.read(
            caller,
            () -> {
              signOffs.await(asOf);
              return work.get();
            });
    views.record(caller, action, "valueForMoney");
    return answer;
  }
}

package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.npas.v1.Charges;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceImplBase;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetChargesRequest;
import oversight.npas.v1.GetChargingYearRequest;

/** An empty charging year, and charges that say by what. */
final class FakeCharging extends ChargingServiceImplBase {
  @Override
  public void getChargingYear(
      GetChargingYearRequest request, StreamObserver<ChargingYear> observer) {
    Answer.with(
        observer, ChargingYear.newBuilder().setFinancialYear(request.getFinancialYear()).build());
  }

  @Override
  public void getCharges(GetChargesRequest request, StreamObserver<Charges> observer) {
    Answer.with(
        observer,
        Charges.newBuilder()
            .setFinancialYear(request.getFinancialYear())
            .setFormula(request.hasFormula() ? request.getFormula().getBasis().name() : "agreed")
            .build());
  }
}

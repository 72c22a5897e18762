package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.npas.v1.ChargingServiceGrpc.ChargingServiceImplBase;
import oversight.npas.v1.ChargingYear;
import oversight.npas.v1.GetChargingYearRequest;

/** An empty charging year. */
final class FakeCharging extends ChargingServiceImplBase {
  @Override
  public void getChargingYear(
      GetChargingYearRequest request, StreamObserver<ChargingYear> observer) {
    Answer.with(
        observer, ChargingYear.newBuilder().setFinancialYear(request.getFinancialYear()).build());
  }
}

package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.npas.v1.Availability;
import oversight.npas.v1.AvailabilityLine;
import oversight.npas.v1.AvailabilityServiceGrpc.AvailabilityServiceImplBase;
import oversight.npas.v1.GetAvailabilityRequest;

/** Availability that says of which base. */
final class FakeAvailability extends AvailabilityServiceImplBase {
  @Override
  public void getAvailability(
      GetAvailabilityRequest request, StreamObserver<Availability> observer) {
    Answer.with(
        observer,
        Availability.newBuilder()
            .addLines(
                AvailabilityLine.newBuilder()
                    .setBase(request.getBase())
                    .setAircraft(request.getByAircraft() ? "apart" : ""))
            .build());
  }
}

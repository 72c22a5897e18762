package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.DisruptionServiceGrpc.DisruptionServiceImplBase;
import oversight.rocu.v1.GetDisruptionRequest;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListDisruptionsResponse;

/** Answers with what was asked. */
final class FakeDisruptions extends DisruptionServiceImplBase {
  @Override
  public void listDisruptions(
      ListDisruptionsRequest request, StreamObserver<ListDisruptionsResponse> observer) {
    Answer.with(
        observer,
        ListDisruptionsResponse.newBuilder()
            .addDisruptions(
                Disruption.newBuilder()
                    .setLevel(request.getLevel())
                    .setThreat(request.getThreat())
                    .setDate(request.getFrom())
                    .addForces(request.getForce()))
            .setMarking("OFFICIAL-SENSITIVE")
            .setNextPageToken(request.getPageToken() + request.getPageSize())
            .build());
  }

  @Override
  public void getDisruption(GetDisruptionRequest request, StreamObserver<Disruption> observer) {
    Answer.with(observer, Disruption.newBuilder().setReference(request.getReference()).build());
  }
}

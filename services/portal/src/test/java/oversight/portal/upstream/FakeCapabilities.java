package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceImplBase;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;

/** No capability. */
final class FakeCapabilities extends CapabilityServiceImplBase {
  @Override
  public void listCapabilities(
      ListCapabilitiesRequest request, StreamObserver<ListCapabilitiesResponse> observer) {
    Answer.with(
        observer, ListCapabilitiesResponse.newBuilder().setSource(request.getQuarter()).build());
  }
}

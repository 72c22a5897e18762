package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.rocu.v1.CapabilityRecord;
import oversight.rocu.v1.CapabilityServiceGrpc.CapabilityServiceImplBase;
import oversight.rocu.v1.ListCapabilitiesRequest;
import oversight.rocu.v1.ListCapabilitiesResponse;
import oversight.rocu.v1.RecordCapabilityRequest;
import oversight.rocu.v1.RecordedVersion;

/** No capability. */
final class FakeCapabilities extends CapabilityServiceImplBase {
  @Override
  public void listCapabilities(
      ListCapabilitiesRequest request, StreamObserver<ListCapabilitiesResponse> observer) {
    Answer.with(
        observer, ListCapabilitiesResponse.newBuilder().setSource(request.getQuarter()).build());
  }

  @Override
  public void recordCapability(
      RecordCapabilityRequest request, StreamObserver<CapabilityRecord> observer) {
    Answer.with(
        observer,
        request.getRecord().toBuilder()
            .setVersion(
                RecordedVersion.newBuilder()
                    .setEtag("after-" + request.getEtag())
                    .setReason(request.getReason()))
            .build());
  }
}

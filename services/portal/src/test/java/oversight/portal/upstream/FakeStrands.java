package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.ctu.v1.ListStrandsRequest;
import oversight.ctu.v1.ListStrandsResponse;
import oversight.ctu.v1.ListViewsRequest;
import oversight.ctu.v1.ListViewsResponse;
import oversight.ctu.v1.StrandServiceGrpc.StrandServiceImplBase;

/** What somebody who is not cleared gets. */
final class FakeStrands extends StrandServiceImplBase {
  @Override
  public void listStrands(
      ListStrandsRequest request, StreamObserver<ListStrandsResponse> observer) {
    Answer.with(observer, ListStrandsResponse.getDefaultInstance());
  }

  @Override
  public void listViews(ListViewsRequest request, StreamObserver<ListViewsResponse> observer) {
    Answer.with(observer, ListViewsResponse.getDefaultInstance());
  }
}

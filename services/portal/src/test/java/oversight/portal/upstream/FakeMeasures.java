package oversight.portal.upstream;

import io.grpc.stub.StreamObserver;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.Measure;
import oversight.returns.v1.MeasureServiceGrpc.MeasureServiceImplBase;

/** A catalogue of one. */
final class FakeMeasures extends MeasureServiceImplBase {
  @Override
  public void listMeasures(
      ListMeasuresRequest request, StreamObserver<ListMeasuresResponse> observer) {
    Answer.with(
        observer,
        ListMeasuresResponse.newBuilder()
            .addMeasures(Measure.newBuilder().setCode("CM03"))
            .build());
  }

  @Override
  public void getMeasure(GetMeasureRequest request, StreamObserver<Measure> observer) {
    Answer.with(observer, Measure.newBuilder().setName(request.getName()).build());
  }
}

package oversight.portal.upstream;

import com.google.type.Decimal;
import io.grpc.stub.StreamObserver;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisPoint;
import oversight.returns.v1.AnalysisServiceGrpc.AnalysisServiceImplBase;

/** An analysis of one point. */
final class FakeAnalysis extends AnalysisServiceImplBase {
  @Override
  public void analyseMeasure(AnalyseMeasureRequest request, StreamObserver<Analysis> observer) {
    Answer.with(
        observer,
        Analysis.newBuilder()
            .setMeasure(request.getMeasure())
            .setTitle(request.getFrequency().name())
            .addPoints(
                AnalysisPoint.newBuilder()
                    .setPeriod("2015-10")
                    .setValue(Decimal.newBuilder().setValue("17.6")))
            .build());
  }
}

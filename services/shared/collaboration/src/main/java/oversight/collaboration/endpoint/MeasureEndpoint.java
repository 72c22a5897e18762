package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.MeasureMessages;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.MeasureServiceGrpc.MeasureServiceImplBase;

/** The catalogue over gRPC. It is short: one page holds it. */
@Component
class MeasureEndpoint extends MeasureServiceImplBase {
  private final OwnCollaboration own;

  MeasureEndpoint(OwnCollaboration own) {
    this.own = own;
  }

  @Override
  public void listMeasures(
      ListMeasuresRequest request, StreamObserver<ListMeasuresResponse> response) {
    List<oversight.returns.v1.Measure> measures =
        own.catalogueFor(CallerContext.current()).measures().stream()
            .map(measure -> MeasureMessages.toMessage(own.slug(), measure))
            .toList();
    response.onNext(ListMeasuresResponse.newBuilder().addAllMeasures(measures).build());
    response.onCompleted();
  }

  @Override
  public void getMeasure(
      GetMeasureRequest request, StreamObserver<oversight.returns.v1.Measure> response) {
    String code = own.id("measures", request.getName());
    Measure measure =
        own.catalogueFor(CallerContext.current())
            .measure(code)
            .orElseThrow(() -> MeasureUnknown.of(own, code));
    response.onNext(MeasureMessages.toMessage(own.slug(), measure));
    response.onCompleted();
  }
}

package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.catalogue.MeasureMessages;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.GetMeasureRequest;
import oversight.returns.v1.ListMeasuresRequest;
import oversight.returns.v1.ListMeasuresResponse;
import oversight.returns.v1.MeasureServiceGrpc.MeasureServiceImplBase;

/** The catalogue over gRPC. It is short: one page holds it. */
@Component
class MeasureEndpoint extends MeasureServiceImplBase {
  private final OwnCollaboration own;
  private final Views views;

  MeasureEndpoint(OwnCollaboration own, Views views) {
    this.own = own;
    this.views = views;
  }

  @Override
  public void listMeasures(
      ListMeasuresRequest request, StreamObserver<ListMeasuresResponse> response) {
    if (!request.getPageToken().isEmpty()) {
      throw PageToken.bad();
    }
    Caller caller = CallerContext.current();
    List<oversight.returns.v1.Measure> measures =
        own.catalogueFor(caller).measures().stream()
            .map(measure -> MeasureMessages.toMessage(own.slug(), measure))
            .toList();
    if (!measures.isEmpty()) {
      views.record(caller, "ListMeasures", "measures");
    }
    response.onNext(ListMeasuresResponse.newBuilder().addAllMeasures(measures).build());
    response.onCompleted();
  }

  @Override
  public void getMeasure(
      GetMeasureRequest request, StreamObserver<oversight.returns.v1.Measure> response) {
    String code = own.id("measures", request.getName());
    Caller caller = CallerContext.current();
    Measure measure =
        own.catalogueFor(caller).measure(code).orElseThrow(() -> MeasureUnknown.of(own, code));
    views.record(caller, "GetMeasure", code);
    response.onNext(MeasureMessages.toMessage(own.slug(), measure));
    response.onCompleted();
  }
}

package oversight.rocu.log;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.rocu.v1.Disruption;
import oversight.rocu.v1.DisruptionServiceGrpc.DisruptionServiceImplBase;
import oversight.rocu.v1.GetDisruptionRequest;
import oversight.rocu.v1.ListDisruptionsRequest;
import oversight.rocu.v1.ListDisruptionsResponse;
import oversight.service.error.NotFoundException;

/** Disruptions over gRPC. */
@Component
class DisruptionEndpoint extends DisruptionServiceImplBase {
  static final int DEFAULT_PAGE = 500;
  private static final String MEASURE = "RO01";

  private final DisruptionStore store;
  private final Looks looks;

  DisruptionEndpoint(DisruptionStore store, Looks looks) {
    this.store = store;
    this.looks = looks;
  }

  @Override
  public void listDisruptions(
      ListDisruptionsRequest request, StreamObserver<ListDisruptionsResponse> response) {
    String force = looks.force(request.getForce());
    Span span = Span.of(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    ListDisruptionsResponse.Builder answer =
        ListDisruptionsResponse.newBuilder().setMarking(looks.marking(MEASURE));
    List<Placed<Disruption>> found =
        looks.read(
            span.asOf(),
            () -> {
              answer.setCounts(store.counts(request, force, span));
              return store.list(request, force, span, size + 1);
            });
    Placed.page(found, size, answer::addDisruptions, answer::setNextPageToken);
    if (!found.isEmpty()) {
      looks.record("ListDisruptions", "disruptions", MEASURE);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getDisruption(GetDisruptionRequest request, StreamObserver<Disruption> response) {
    Span span = Span.of("", "", request.hasAsOf(), request.getAsOf());
    Disruption found =
        looks.read(span.asOf(), () -> store.find(request.getReference(), span)).stream()
            .findFirst()
            .orElseThrow(() -> new NotFoundException("disruptions/" + request.getReference()));
    looks.record("GetDisruption", request.getReference(), MEASURE);
    response.onNext(found);
    response.onCompleted();
  }
}

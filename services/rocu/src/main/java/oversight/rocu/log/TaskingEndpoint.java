package oversight.rocu.log;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.rocu.v1.ListTaskingRequestsRequest;
import oversight.rocu.v1.ListTaskingRequestsResponse;
import oversight.rocu.v1.TaskingRequest;
import oversight.rocu.v1.TaskingServiceGrpc.TaskingServiceImplBase;

/** Requests for help over gRPC. */
@Component
class TaskingEndpoint extends TaskingServiceImplBase {
  private static final String MEASURE = "RO05";

  private final TaskingStore store;
  private final Looks looks;

  TaskingEndpoint(TaskingStore store, Looks looks) {
    this.store = store;
    this.looks = looks;
  }

  @Override
  public void listTaskingRequests(
      ListTaskingRequestsRequest request, StreamObserver<ListTaskingRequestsResponse> response) {
    String force = looks.force(request.getForce());
    Span span = Span.of(request.getFrom(), request.getTo(), request.hasAsOf(), request.getAsOf());
    int size = request.getPageSize() == 0 ? DisruptionEndpoint.DEFAULT_PAGE : request.getPageSize();
    ListTaskingRequestsResponse.Builder answer =
        ListTaskingRequestsResponse.newBuilder().setMarking(looks.marking(MEASURE));
    List<Placed<TaskingRequest>> found =
        looks.read(
            span.asOf(),
            () -> {
              answer.setCounts(store.counts(request, force, span));
              return store.list(request, force, span, size + 1);
            });
    Placed.page(found, size, answer::addRequests, answer::setNextPageToken);
    if (!found.isEmpty()) {
      looks.record("ListTaskingRequests", "tasking", MEASURE);
    }
    response.onNext(answer.build());
    response.onCompleted();
  }
}

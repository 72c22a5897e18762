package oversight.ctu;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Measure;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.collaboration.view.Views;
import oversight.ctu.v1.ListStrandsRequest;
import oversight.ctu.v1.ListStrandsResponse;
import oversight.ctu.v1.ListViewsRequest;
import oversight.ctu.v1.ListViewsResponse;
import oversight.ctu.v1.Strand;
import oversight.ctu.v1.StrandServiceGrpc.StrandServiceImplBase;
import oversight.ctu.v1.View;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;

/** The four strands of CONTEST, for those who are cleared; for others there are none. */
@Component
class StrandEndpoint extends StrandServiceImplBase {
  private static final int DEFAULT_VIEWS = 100;
  private static final int MOST_VIEWS = 1000;
  private static final List<String> STRANDS = List.of("pursue", "prevent", "protect", "prepare");

  private final OwnCollaboration own;
  private final Views views;

  StrandEndpoint(OwnCollaboration own, Views views) {
    this.own = own;
    this.views = views;
  }

  @Override
  public void listStrands(
      ListStrandsRequest request, StreamObserver<ListStrandsResponse> response) {
    Caller caller = CallerContext.current();
    ListStrandsResponse.Builder answer = ListStrandsResponse.newBuilder();
    if (own.isOpenTo(caller)) {
      STRANDS.forEach(strand -> answer.addStrands(strand(own.catalogueFor(caller), strand)));
      views.record(caller, "ListStrands", "strands");
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void listViews(ListViewsRequest request, StreamObserver<ListViewsResponse> response) {
    int size =
        request.getPageSize() <= 0 ? DEFAULT_VIEWS : Math.min(MOST_VIEWS, request.getPageSize());
    ListViewsResponse.Builder answer = ListViewsResponse.newBuilder();
    for (Views.View view : views.latest(CallerContext.current(), size)) {
      answer.addViews(
          View.newBuilder()
              .setTime(SubmissionMessages.timestamp(view.time()))
              .setViewer(view.viewer())
              .setOrganisation(view.organisation())
              .setAction(view.action())
              .setSubject(view.subject()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static Strand strand(Catalogue catalogue, String key) {
    return Strand.newBuilder()
        .setKey(key)
        .setTitle(Character.toUpperCase(key.charAt(0)) + key.substring(1))
        .addAllMeasures(
            catalogue.measures().stream()
                .filter(measure -> measure.strand().equals(key))
                .map(Measure::code)
                .toList())
        .build();
  }
}

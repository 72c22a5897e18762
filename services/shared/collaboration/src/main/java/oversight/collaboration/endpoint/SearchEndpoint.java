package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.search.Found;
import oversight.collaboration.search.Search;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.SearchFragment;
import oversight.returns.v1.SearchHit;
import oversight.returns.v1.SearchKind;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchResponse;
import oversight.returns.v1.SearchServiceGrpc.SearchServiceImplBase;
import oversight.service.search.MarkedText;
import oversight.service.search.MarkedText.Piece;

/** Search over gRPC. */
@Component
class SearchEndpoint extends SearchServiceImplBase {
  private static final int DEFAULT_PAGE = 20;

  private final OwnCollaboration own;
  private final Search search;

  SearchEndpoint(OwnCollaboration own, Search search) {
    this.own = own;
    this.search = search;
  }

  @Override
  public void search(SearchRequest request, StreamObserver<SearchResponse> response) {
    int offset =
        request.getPageToken().isEmpty()
            ? 0
            : PageToken.number(PageToken.parse(request.getPageToken(), 1).getFirst());
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<Found> found =
        search.find(CallerContext.current(), request.getQuery(), request.getKind(), size, offset);
    SearchResponse.Builder answer = SearchResponse.newBuilder();
    found.forEach(one -> answer.addHits(hit(one)));
    if (!found.isEmpty()) {
      int total = found.getFirst().total();
      answer.setTotal(total);
      if (offset + found.size() < total) {
        answer.setNextPageToken(PageToken.of(String.valueOf(offset + found.size())));
      }
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private SearchHit hit(Found found) {
    return SearchHit.newBuilder()
        .setKind(found.kind())
        .setName(
            own.name(
                found.kind() == SearchKind.SEARCH_KIND_MEASURE ? "measures" : "reports",
                found.id()))
        .addAllTitle(found.title().stream().map(SearchEndpoint::fragment).toList())
        .addAllExcerpt(
            MarkedText.matches(found.excerpt())
                ? found.excerpt().stream().map(SearchEndpoint::fragment).toList()
                : List.of())
        .setScore(found.score())
        .build();
  }

  private static SearchFragment fragment(Piece piece) {
    return SearchFragment.newBuilder().setText(piece.text()).setMatch(piece.match()).build();
  }
}

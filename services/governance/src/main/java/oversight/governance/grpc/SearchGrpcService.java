package oversight.governance.grpc;

import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import oversight.governance.register.RecordSearch;
import oversight.governance.register.RecordSearch.Found;
import oversight.governance.register.Register;
import oversight.governance.register.Shape;
import oversight.governance.v1.RecordHit;
import oversight.governance.v1.SearchRecordsRequest;
import oversight.governance.v1.SearchRecordsResponse;
import oversight.governance.v1.SearchServiceGrpc.SearchServiceImplBase;
import oversight.governance.v1.TextFragment;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.ErrorReason;
import oversight.service.error.InvalidFieldException;
import oversight.service.search.MarkedText;
import oversight.service.search.MarkedText.Piece;

/** Search of the registers over gRPC. */
@Component
class SearchGrpcService extends SearchServiceImplBase {
  private static final int DEFAULT_PAGE = 20;

  private final RecordSearch search;
  private final Set<String> registers;

  SearchGrpcService(RecordSearch search, ObjectProvider<Register<?>> registers) {
    this.search = search;
    this.registers =
        registers.stream()
            .map(register -> Shape.of(register.prototype()).collection())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void searchRecords(
      SearchRecordsRequest request, StreamObserver<SearchRecordsResponse> response) {
    if (!request.getRegister().isEmpty() && !registers.contains(request.getRegister())) {
      throw new InvalidFieldException(
          "register", "There is no register '" + request.getRegister() + "'.");
    }
    int offset = request.getPageToken().isEmpty() ? 0 : offset(request.getPageToken());
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<Found> found =
        search.find(
            CallerContext.current(), request.getQuery(), request.getRegister(), size, offset);
    SearchRecordsResponse.Builder answer = SearchRecordsResponse.newBuilder();
    found.forEach(one -> answer.addHits(hit(one)));
    if (!found.isEmpty()) {
      int total = found.getFirst().total();
      answer.setTotal(total);
      if (offset + found.size() < total) {
        answer.setNextPageToken(token(offset + found.size()));
      }
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static RecordHit hit(Found found) {
    return RecordHit.newBuilder()
        .setName(found.name())
        .setState(found.state())
        .addAllTitle(found.title().stream().map(SearchGrpcService::fragment).toList())
        .addAllExcerpt(
            MarkedText.matches(found.excerpt())
                ? found.excerpt().stream().map(SearchGrpcService::fragment).toList()
                : List.of())
        .setScore(found.score())
        .build();
  }

  private static TextFragment fragment(Piece piece) {
    return TextFragment.newBuilder().setText(piece.text()).setMatch(piece.match()).build();
  }

  private static String token(int offset) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(offset).getBytes(StandardCharsets.UTF_8));
  }

  private static int offset(String token) {
    try {
      return Integer.parseUnsignedInt(
              new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8))
          & Integer.MAX_VALUE;
    } catch (IllegalArgumentException forged) {
      throw new InvalidFieldException(
          ErrorReason.ERROR_REASON_BAD_TOKEN,
          "page_token",
          "This page token was not given out for this call. Begin again without it.",
          Map.of());
    }
  }
}

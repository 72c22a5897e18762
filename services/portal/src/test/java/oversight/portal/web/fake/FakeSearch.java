package oversight.portal.web.fake;

import io.grpc.BindableService;
import io.grpc.stub.StreamObserver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oversight.governance.v1.RecordHit;
import oversight.governance.v1.SearchRecordsRequest;
import oversight.governance.v1.SearchRecordsResponse;
import oversight.governance.v1.TextFragment;
import oversight.returns.v1.Measure;
import oversight.returns.v1.SearchFragment;
import oversight.returns.v1.SearchHit;
import oversight.returns.v1.SearchKind;
import oversight.returns.v1.SearchRequest;
import oversight.returns.v1.SearchResponse;
import oversight.returns.v1.SearchServiceGrpc;

/** Finds the words of titles, and everything for the word {@code all}. */
public final class FakeSearch {
  /** More than a page holds. */
  private static final int RECORDS = 45;

  private FakeSearch() {}

  /** Of a collaboration. */
  public static BindableService of(String slug, Text text) {
    return new OfCollaboration(slug, text, new Samples(slug, text));
  }

  /** Of the registers. */
  public static BindableService ofRegisters(Text text) {
    return new OfRegisters(text);
  }

  private static boolean finds(String query, String title) {
    return query.equals("all")
        || Arrays.stream(query.toLowerCase(Locale.ROOT).split(" ", -1))
            .allMatch(word -> title.toLowerCase(Locale.ROOT).contains(word));
  }

  private static final class OfCollaboration extends SearchServiceGrpc.SearchServiceImplBase {
    private final String slug;
    private final Text text;
    private final Samples samples;

    OfCollaboration(String slug, Text text, Samples samples) {
      this.slug = slug;
      this.text = text;
      this.samples = samples;
    }

    @Override
    public void search(SearchRequest request, StreamObserver<SearchResponse> observer) {
      Stream<SearchHit> measures =
          samples.measures().stream()
              .filter(measure -> finds(request.getQuery(), measure.getTitle()))
              .map(this::hit);
      Stream<SearchHit> reports =
          Stream.of("Quarterly report of " + slug)
              .filter(title -> finds(request.getQuery(), title))
              .map(this::report);
      List<SearchHit> found =
          (switch (request.getKind()) {
                case SEARCH_KIND_MEASURE -> measures;
                case SEARCH_KIND_REPORT -> reports;
                default -> Stream.concat(measures, reports);
              })
              .toList();
      observer.onNext(
          SearchResponse.newBuilder()
              .addAllHits(found.stream().limit(request.getPageSize()).toList())
              .setTotal(found.size())
              .build());
      observer.onCompleted();
    }

    private SearchHit hit(Measure measure) {
      return SearchHit.newBuilder()
          .setKind(SearchKind.SEARCH_KIND_MEASURE)
          .setName(measure.getName())
          .addTitle(SearchFragment.newBuilder().setText(measure.getTitle()).setMatch(true))
          .addTitle(SearchFragment.newBuilder().setText(" (" + measure.getCode() + ")"))
          .setScore(600_000)
          .build();
    }

    private SearchHit report(String title) {
      return SearchHit.newBuilder()
          .setKind(SearchKind.SEARCH_KIND_REPORT)
          .setName("collaborations/" + slug + "/reports/" + Samples.QUARTER)
          .addTitle(SearchFragment.newBuilder().setText(text.of(title)))
          .addExcerpt(SearchFragment.newBuilder().setText(text.of("Officers ")))
          .addExcerpt(SearchFragment.newBuilder().setText(text.of("stopped")).setMatch(true))
          .addExcerpt(SearchFragment.newBuilder().setText(" more drivers."))
          .setScore(500_000)
          .build();
    }
  }

  private static final class OfRegisters
      extends oversight.governance.v1.SearchServiceGrpc.SearchServiceImplBase {
    private final Text text;

    OfRegisters(Text text) {
      this.text = text;
    }

    @Override
    public void searchRecords(
        SearchRecordsRequest request, StreamObserver<SearchRecordsResponse> observer) {
      SearchRecordsResponse.Builder answer = SearchRecordsResponse.newBuilder();
      if (finds(request.getQuery(), "Share the cameras")) {
        answer.setTotal(RECORDS);
        for (int number = 1; number <= Math.min(RECORDS, request.getPageSize()); number++) {
          answer.addHits(
              RecordHit.newBuilder()
                  .setName("recommendations/01JRECORD%017d".formatted(number))
                  .setState("OPEN")
                  .addTitle(TextFragment.newBuilder().setText(text.of("Share the ")))
                  .addTitle(TextFragment.newBuilder().setText("cameras").setMatch(true))
                  .addTitle(TextFragment.newBuilder().setText(" " + number))
                  .setScore(1_000_000 / number));
        }
      }
      observer.onNext(answer.build());
      observer.onCompleted();
    }
  }
}

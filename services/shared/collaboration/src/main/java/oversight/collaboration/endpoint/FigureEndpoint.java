package oversight.collaboration.endpoint;

import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.analysis.period.Period;
import oversight.collaboration.MeasureUnknown;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.Quarters;
import oversight.collaboration.catalogue.Catalogue;
import oversight.collaboration.catalogue.Part;
import oversight.collaboration.ledger.CountingFigure;
import oversight.collaboration.ledger.FigureHistory;
import oversight.collaboration.ledger.FigureMessages;
import oversight.collaboration.ledger.FigureQuery;
import oversight.collaboration.ledger.Ledger;
import oversight.collaboration.submission.SaidOfFigures;
import oversight.collaboration.submission.SaidOfFigures.Origin;
import oversight.collaboration.submission.SaidOfFigures.Said;
import oversight.collaboration.submission.SignOffs;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureServiceGrpc.FigureServiceImplBase;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;
import oversight.service.database.CallerTransactions;

/** The ledger over gRPC. */
@Component
class FigureEndpoint extends FigureServiceImplBase {
  private static final int DEFAULT_PAGE = 10_000;
  private static final int DEFAULT_VERSIONS = 100;
  private static final int KEY_PARTS = 6;

  private final OwnCollaboration own;
  private final Ledger ledger;
  private final SignOffs signOffs;
  private final FigureHistory history;
  private final SaidOfFigures saidOfFigures;
  private final Views views;
  private final CallerTransactions transactions;

  FigureEndpoint(
      OwnCollaboration own,
      Ledger ledger,
      SignOffs signOffs,
      FigureHistory history,
      SaidOfFigures saidOfFigures,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.ledger = ledger;
    this.signOffs = signOffs;
    this.history = history;
    this.saidOfFigures = saidOfFigures;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listFigures(
      ListFiguresRequest request, StreamObserver<ListFiguresResponse> response) {
    Caller caller = CallerContext.current();
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    FigureQuery all = query(request, own.catalogueFor(caller), size + 1);
    FigureQuery query =
        request.getSubmission().isEmpty()
            ? all
            : all.from(own.id("submissions", request.getSubmission()));
    Told<CountingFigure> told =
        transactions.read(
            caller,
            () -> {
              signOffs.await(query.asOf());
              return told(ledger.list(query), figure -> figure);
            });
    List<CountingFigure> found = told.found();
    List<Figure> page =
        PageSize.cut(
            found.stream()
                .map(figure ->
                    FigureMessages.toMessage(own, figure).toBuilder()
                        .setExplanation(told.of(figure))
                        .build())
                .toList(),
            size);
    ListFiguresResponse.Builder answer = ListFiguresResponse.newBuilder().addAllFigures(page);
    if (found.size() > page.size()) {
      answer.setNextPageToken(token(found.get(page.size() - 1)));
    }
    if (!found.isEmpty()) {
      views.record(
          caller,
          "ListFigures",
          shown(request),
          page.stream().anyMatch(figure -> views.isSensitive(figure.getMeasure())));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getFigureHistory(
      GetFigureHistoryRequest request,
      StreamObserver<oversight.returns.v1.FigureHistory> response) {
    Caller caller = CallerContext.current();
    Catalogue catalogue = own.catalogueFor(caller);
    if (catalogue.part(request.getMeasure()).isEmpty()) {
      throw MeasureUnknown.of(own, request.getMeasure());
    }
    FigureHistory.Key key =
        new FigureHistory.Key(
            request.getMeasure(),
            request.getForce().isEmpty() ? "" : own.force(request.getForce()).code(),
            request.getBreakdown(),
            Quarters.period("period", request.getPeriod()));
    int size = request.getPageSize() == 0 ? DEFAULT_VERSIONS : request.getPageSize();
    int from =
        request.getPageToken().isEmpty()
            ? 0
            : PageToken.number(PageToken.parse(request.getPageToken(), 1).getFirst());
    Told<FigureHistory.Version> told =
        transactions.read(
            caller, () -> told(history.list(key, from, size + 1), FigureHistory.Version::figure));
    List<FigureHistory.Version> found = told.found();
    var answer = oversight.returns.v1.FigureHistory.newBuilder();
    found.stream()
        .limit(size)
        .forEach(version ->
            answer.addVersions(
                FigureMessages.toMessage(own, version).toBuilder()
                    .setExplanation(told.of(version.figure()))));
    if (found.size() > size) {
      answer.setNextPageToken(PageToken.of(Integer.toString(from + size)));
    }
    views.record(
        caller,
        "GetFigureHistory",
        request.getMeasure() + " " + request.getPeriod(),
        views.isSensitive(request.getMeasure()));
    response.onNext(answer.build());
    response.onCompleted();
  }

  /** What was found, with what their suppliers said of them: one question more, by an index. */
  private <T> Told<T> told(List<T> found, Function<T, CountingFigure> figure) {
    return new Told<>(
        found,
        saidOfFigures.of(
            found.stream().map(each -> figure.apply(each).submission()).distinct().toList()));
  }

  private record Told<T>(List<T> found, Map<Origin, List<Said>> said) {
    /** The words last said of a figure; empty where there are none. */
    String of(CountingFigure figure) {
      List<Said> words =
          said.isEmpty()
              ? List.of()
              : said.getOrDefault(
                  Origin.of(
                      figure.submission(),
                      figure.sheet(),
                      figure.row(),
                      figure.measure(),
                      figure.force(),
                      figure.period(),
                      figure.breakdown()),
                  List.of());
      return words.isEmpty() ? "" : words.getLast().text();
    }
  }

  /** What was asked for: "CM06.hits west-mercia 2015-10 2015-12". */
  private static String shown(ListFiguresRequest request) {
    return String.join(
            " ",
            request.getMeasure(),
            request.getForce(),
            request.getBreakdown(),
            request.getFrom(),
            request.getTo())
        .strip()
        .replaceAll(" +", " ");
  }

  private FigureQuery query(ListFiguresRequest request, Catalogue catalogue, int size) {
    Optional<Period> from = period("from", request.getFrom());
    Optional<Period> to = period("to", request.getTo());
    return new FigureQuery(
        parts(request.getMeasure(), catalogue),
        request.getForce().isEmpty() ? null : own.force(request.getForce()).code(),
        from.map(Period::start).orElse(null),
        to.map(Period::end).orElse(null),
        asOf(request),
        request.getAnyBreakdown() ? null : request.getBreakdown(),
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(after(PageToken.parse(request.getPageToken(), KEY_PARTS))),
        size);
  }

  private List<String> parts(String measure, Catalogue catalogue) {
    if (measure.isEmpty()) {
      return catalogue.measures().stream()
          .flatMap(each -> each.parts().stream())
          .map(Part::code)
          .toList();
    }
    if (catalogue.part(measure).isPresent() && catalogue.measure(measure).isEmpty()) {
      return List.of(measure);
    }
    return catalogue
        .measure(measure)
        .orElseThrow(() -> MeasureUnknown.of(own, measure))
        .parts()
        .stream()
        .map(Part::code)
        .toList();
  }

  private static Optional<Period> period(String field, String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Quarters.period(field, text));
  }

  private static @Nullable Instant asOf(ListFiguresRequest request) {
    return Instants.asOf(request.hasAsOf(), request.getAsOf());
  }

  private static String token(CountingFigure last) {
    return PageToken.of(
        last.measure(),
        last.force(),
        last.breakdown(),
        last.periodStart().toString(),
        last.period(),
        last.supplier());
  }

  private static FigureQuery.After after(List<String> key) {
    return new FigureQuery.After(
        key.get(0), key.get(1), key.get(2), PageToken.day(key.get(3)), key.get(4), key.get(5));
  }
}

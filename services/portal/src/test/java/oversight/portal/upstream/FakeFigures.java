package oversight.portal.upstream;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureHistory;
import oversight.returns.v1.FigureServiceGrpc.FigureServiceImplBase;
import oversight.returns.v1.FigureVersion;
import oversight.returns.v1.GetFigureHistoryRequest;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ListFiguresResponse;

/** A ledger that gives out three figures a page unless asked for another size. */
public final class FakeFigures extends FigureServiceImplBase {
  private static final int PAGE = 3;

  private final AtomicReference<ListFiguresRequest> last =
      new AtomicReference<>(ListFiguresRequest.getDefaultInstance());
  private volatile List<Figure> figures = List.of();
  private volatile int failAt = Integer.MAX_VALUE;

  /** What it holds from now on. */
  public void hold(List<Figure> held) {
    figures = List.copyOf(held);
    failAt = Integer.MAX_VALUE;
  }

  /** Breaks down before the figure of this number. */
  public void failAt(int number) {
    failAt = number;
  }

  /** What was asked last. */
  public ListFiguresRequest last() {
    return last.get();
  }

  @Override
  public void listFigures(
      ListFiguresRequest request, StreamObserver<ListFiguresResponse> observer) {
    last.set(request);
    int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
    if (from >= failAt) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    int size = request.getPageSize() == 0 ? PAGE : request.getPageSize();
    int to = Math.min(figures.size(), from + size);
    Answer.with(
        observer,
        ListFiguresResponse.newBuilder()
            .addAllFigures(figures.subList(from, to))
            .setNextPageToken(to < figures.size() ? String.valueOf(to) : "")
            .build());
  }

  /** Answers with what was asked for as its one value, and says that there are more. */
  @Override
  public void getFigureHistory(
      GetFigureHistoryRequest request, StreamObserver<FigureHistory> observer) {
    Answer.with(
        observer,
        FigureHistory.newBuilder()
            .addVersions(
                FigureVersion.newBuilder()
                    .setFigure(
                        Figure.newBuilder()
                            .setMeasure(request.getMeasure())
                            .setForce(request.getForce())
                            .setPeriod(request.getPeriod())
                            .setBreakdown(request.getBreakdown()))
                    .setFilename(request.getPageSize() + " after " + request.getPageToken()))
            .setNextPageToken("more")
            .build());
  }
}

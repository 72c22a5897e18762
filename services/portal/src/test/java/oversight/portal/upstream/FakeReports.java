package oversight.portal.upstream;

import com.google.protobuf.Timestamp;
import com.google.type.Decimal;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.FigureReference;
import oversight.returns.v1.GetCommentaryRequest;
import oversight.returns.v1.GetPublicReportRequest;
import oversight.returns.v1.GetReportDraftRequest;
import oversight.returns.v1.GetReportRequest;
import oversight.returns.v1.ListFigureReferencesRequest;
import oversight.returns.v1.ListFigureReferencesResponse;
import oversight.returns.v1.ListPublicReportsRequest;
import oversight.returns.v1.ListPublicReportsResponse;
import oversight.returns.v1.ListReportEventsRequest;
import oversight.returns.v1.ListReportEventsResponse;
import oversight.returns.v1.ListReportsRequest;
import oversight.returns.v1.ListReportsResponse;
import oversight.returns.v1.PreviewReportRequest;
import oversight.returns.v1.PublicCell;
import oversight.returns.v1.PublicContent;
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublicSection;
import oversight.returns.v1.PublicTable;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportContent;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportDraftState;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportMove;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceImplBase;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.SubmitReportRequest;
import oversight.returns.v1.Symbol;
import oversight.returns.v1.Unit;
import oversight.returns.v1.UpdateCommentaryRequest;

/** Reports of every collaboration alike; the feed of {@code cmpg} is what a test says. */
public final class FakeReports extends ReportServiceImplBase {
  private static final int PAGE = 100;
  private static final String PUBLIC = "collaborations/cmpg/publicReports/2015-16-Q3";

  private final AtomicReference<Commentary> commentary =
      new AtomicReference<>(Commentary.newBuilder().setSummary("Quiet.").setEtag("e1").build());
  private volatile List<ReportEvent> events = List.of();
  private volatile String marking = "OFFICIAL";

  /** The feed from now on; the cursors must be 1, 2, 3 and so on. */
  public void publish(List<ReportEvent> published) {
    events = List.copyOf(published);
  }

  /** How reports are marked from now on. */
  public void mark(String how) {
    marking = how;
  }

  @Override
  public void listReports(
      ListReportsRequest request, StreamObserver<ListReportsResponse> observer) {
    Answer.with(observer, ListReportsResponse.newBuilder().addReports(report("r", 1)).build());
  }

  @Override
  public void getReport(GetReportRequest request, StreamObserver<Report> observer) {
    Answer.with(
        observer, report(request.getName(), request.getVersion() == 0 ? 2 : request.getVersion()));
  }

  @Override
  public void previewReport(PreviewReportRequest request, StreamObserver<Report> observer) {
    Answer.with(observer, report(request.getName(), 0).toBuilder().clearSha256().build());
  }

  @Override
  public void publishReport(PublishReportRequest request, StreamObserver<Report> observer) {
    Answer.with(
        observer,
        report(request.getName(), 3).toBuilder()
            .setPublishedBy(request.getIdempotencyKey())
            .build());
  }

  @Override
  public void getReportDraft(GetReportDraftRequest request, StreamObserver<ReportDraft> observer) {
    Answer.with(
        observer, ReportDraft.newBuilder().setName(request.getName()).setNextVersion(3).build());
  }

  @Override
  public void submitReport(SubmitReportRequest request, StreamObserver<ReportDraft> observer) {
    Answer.with(
        observer,
        ReportDraft.newBuilder()
            .setState(ReportDraftState.REPORT_SUBMITTED)
            .setEtag(request.getEtag())
            .setRevisionNote(request.getRevisionNote())
            .build());
  }

  @Override
  public void returnReport(ReturnReportRequest request, StreamObserver<ReportDraft> observer) {
    Answer.with(
        observer,
        ReportDraft.newBuilder()
            .setState(ReportDraftState.REPORT_RETURNED)
            .addMoves(ReportMove.newBuilder().setMove("RETURN").setWords(request.getReason()))
            .build());
  }

  @Override
  public void checkCommentary(
      CheckCommentaryRequest request, StreamObserver<CheckedCommentary> observer) {
    if (request.getCommentary().getSummary().contains("CM99")) {
      observer.onError(
          Upstream.refusal(
              Status.Code.FAILED_PRECONDITION, "REFERENCE_UNRESOLVED", "There is no CM99."));
      return;
    }
    Answer.with(
        observer, CheckedCommentary.newBuilder().setCommentary(request.getCommentary()).build());
  }

  @Override
  public void listFigureReferences(
      ListFigureReferencesRequest request, StreamObserver<ListFigureReferencesResponse> observer) {
    Answer.with(
        observer,
        ListFigureReferencesResponse.newBuilder()
            .addReferences(FigureReference.newBuilder().setText("{{" + request.getQuery() + "}}"))
            .build());
  }

  @Override
  public void getCommentary(GetCommentaryRequest request, StreamObserver<Commentary> observer) {
    Answer.with(observer, commentary.get());
  }

  @Override
  public void updateCommentary(
      UpdateCommentaryRequest request, StreamObserver<Commentary> observer) {
    String etag = request.getCommentary().getEtag();
    if (!etag.isEmpty() && !etag.equals(commentary.get().getEtag())) {
      observer.onError(
          Upstream.refusal(Status.Code.ABORTED, "STALE_ETAG", "Somebody else wrote meanwhile."));
      return;
    }
    commentary.updateAndGet(
        now -> request.getCommentary().toBuilder().setEtag(now.getEtag() + "1").build());
    Answer.with(observer, commentary.get());
  }

  @Override
  public void listReportEvents(
      ListReportEventsRequest request, StreamObserver<ListReportEventsResponse> observer) {
    int after = request.getAfter().isEmpty() ? 0 : Integer.parseInt(request.getAfter());
    int size = request.getPageSize() == 0 ? PAGE : request.getPageSize();
    List<ReportEvent> page =
        events.subList(Math.min(after, events.size()), Math.min(events.size(), after + size));
    Answer.with(
        observer,
        ListReportEventsResponse.newBuilder()
            .addAllEvents(page)
            .setCursor(page.isEmpty() ? request.getAfter() : page.getLast().getCursor())
            .build());
  }

  /** One quarter of {@code cmpg} in two versions, the same for everybody. */
  @Override
  public void getPublicReport(
      GetPublicReportRequest request, StreamObserver<PublicReport> observer) {
    if (request.getName().endsWith("/broken")) {
      observer.onError(
          Upstream.refusal(Status.Code.INVALID_ARGUMENT, "PERIOD_UNCLEAR", "Which quarter?"));
    } else if (!request.getName().equals(PUBLIC) || request.getVersion() > 2) {
      observer.onError(
          Upstream.refusal(Status.Code.NOT_FOUND, "NOT_FOUND", "There is no " + request.getName()));
    } else {
      Answer.with(observer, shown(request.getVersion() == 0 ? 2 : request.getVersion()));
    }
  }

  @Override
  public void listPublicReports(
      ListPublicReportsRequest request, StreamObserver<ListPublicReportsResponse> observer) {
    Answer.with(
        observer,
        ListPublicReportsResponse.newBuilder()
            .addReports(shown(2).toBuilder().clearContent())
            .build());
  }

  private static PublicReport shown(int version) {
    return PublicReport.newBuilder()
        .setName(PUBLIC)
        .setVersion(version)
        .setSha256("abc" + version)
        .setPublishTime(Timestamp.newBuilder().setSeconds(1_460_000_000))
        .setContent(
            PublicContent.newBuilder()
                .setCollaboration("cmpg")
                .setTitle("Central Motorway Police Group")
                .setQuarter("2015-16-Q3")
                .setQuarterLabel("Q3 2015/16 (1 October to 31 December 2015)")
                .addSections(
                    PublicSection.newBuilder()
                        .setMeasure("CM01")
                        .setTitle("Casualties")
                        .setDecision("2016-01-05: may be known.")
                        .addTables(
                            PublicTable.newBuilder()
                                .setCode("CM01")
                                .setTitle("=Casualties")
                                .setUnit(Unit.UNIT_COUNT)
                                .addCells(
                                    cell("E23000016", "West Mercia")
                                        .setDisplay("[c]")
                                        .setSymbol(Symbol.CONFIDENTIAL))
                                .addCells(
                                    cell("", "The region")
                                        .setDisplay("1,234")
                                        .setValue(Decimal.newBuilder().setValue("1234"))))))
        .build();
  }

  private static PublicCell.Builder cell(String force, String title) {
    return PublicCell.newBuilder()
        .setForce(force)
        .setForceTitle(title)
        .setPeriod("2015-12")
        .setLabel("December 2015");
  }

  private Report report(String name, int version) {
    return Report.newBuilder()
        .setName(name)
        .setVersion(version)
        .setSha256("abc" + version)
        .setContent(ReportContent.newBuilder().setMarking(marking))
        .build();
  }
}

package oversight.collaboration.endpoint;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.Quarters;
import oversight.collaboration.feed.Feed;
import oversight.collaboration.feed.FeedEvent;
import oversight.collaboration.feed.FeedFollower;
import oversight.collaboration.feed.FeedMessages;
import oversight.collaboration.publicversion.PublicReports;
import oversight.collaboration.report.CommentaryDesk;
import oversight.collaboration.report.PublishedReport;
import oversight.collaboration.report.Publisher;
import oversight.collaboration.report.ReportDrafts;
import oversight.collaboration.report.ReportMessages;
import oversight.collaboration.report.Reports;
import oversight.collaboration.view.Views;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.CheckCommentaryRequest;
import oversight.returns.v1.CheckedCommentary;
import oversight.returns.v1.Commentary;
import oversight.returns.v1.FollowReportsRequest;
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
import oversight.returns.v1.PublicReport;
import oversight.returns.v1.PublishReportRequest;
import oversight.returns.v1.Report;
import oversight.returns.v1.ReportDraft;
import oversight.returns.v1.ReportEvent;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceImplBase;
import oversight.returns.v1.ReportView;
import oversight.returns.v1.ReturnReportRequest;
import oversight.returns.v1.SubmitReportRequest;
import oversight.returns.v1.UpdateCommentaryRequest;
import oversight.service.database.CallerTransactions;

/** Reports and their feed over gRPC. */
@Component
class ReportEndpoint extends ReportServiceImplBase {
  private static final int DEFAULT_PAGE = 100;

  private final OwnCollaboration own;
  private final Reports reports;
  private final Publisher publisher;
  private final ReportDrafts drafts;
  private final CommentaryDesk desk;
  private final PublicReports publicReports;
  private final Feed feed;
  private final FeedFollower follower;
  private final Views views;
  private final CallerTransactions transactions;

  ReportEndpoint(
      OwnCollaboration own,
      Reports reports,
      Publisher publisher,
      ReportDrafts drafts,
      CommentaryDesk desk,
      PublicReports publicReports,
      Feed feed,
      FeedFollower follower,
      Views views,
      CallerTransactions transactions) {
    this.own = own;
    this.reports = reports;
    this.publisher = publisher;
    this.drafts = drafts;
    this.desk = desk;
    this.publicReports = publicReports;
    this.feed = feed;
    this.follower = follower;
    this.views = views;
    this.transactions = transactions;
  }

  @Override
  public void listReports(
      ListReportsRequest request, StreamObserver<ListReportsResponse> response) {
    Optional<String> before =
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(PageToken.day(PageToken.parse(request.getPageToken(), 1).getFirst()));
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    Caller caller = CallerContext.current();
    List<PublishedReport> found = reports.latest(caller, before, size + 1);
    if (!found.isEmpty()) {
      views.record(caller, "ListReports", "reports");
    }
    ListReportsResponse.Builder answer = ListReportsResponse.newBuilder();
    found.stream()
        .limit(size)
        .map(report -> ReportMessages.toListed(own, report))
        .forEach(answer::addReports);
    if (found.size() > size) {
      answer.setNextPageToken(PageToken.of(found.get(size - 1).quarter().start().toString()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void getReport(GetReportRequest request, StreamObserver<Report> response) {
    Caller caller = CallerContext.current();
    response.onNext(
        request.getView() == ReportView.GLANCE
            ? reports.glance(caller, request.getName(), request.getVersion())
            : reports.get(caller, request.getName(), request.getVersion()));
    response.onCompleted();
  }

  @Override
  public void getPublicReport(
      GetPublicReportRequest request, StreamObserver<PublicReport> response) {
    response.onNext(
        publicReports.get(CallerContext.current(), request.getName(), request.getVersion()));
    response.onCompleted();
  }

  @Override
  public void listPublicReports(
      ListPublicReportsRequest request, StreamObserver<ListPublicReportsResponse> response) {
    Optional<String> before =
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(PageToken.day(PageToken.parse(request.getPageToken(), 1).getFirst()));
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<PublicReport> found = publicReports.latest(CallerContext.current(), before, size + 1);
    ListPublicReportsResponse.Builder answer = ListPublicReportsResponse.newBuilder();
    found.stream()
        .limit(size)
        .map(report -> report.toBuilder().clearContent().clearCanonicalJson())
        .forEach(answer::addReports);
    if (found.size() > size) {
      FinancialQuarter last = Quarters.parse("name", found.get(size - 1).getContent().getQuarter());
      answer.setNextPageToken(PageToken.of(last.start().toString()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void previewReport(PreviewReportRequest request, StreamObserver<Report> response) {
    response.onNext(
        Report.newBuilder()
            .setName(request.getName())
            .setContent(reports.preview(CallerContext.current(), request.getName()))
            .build());
    response.onCompleted();
  }

  @Override
  public void getCommentary(GetCommentaryRequest request, StreamObserver<Commentary> response) {
    response.onNext(reports.commentary(CallerContext.current(), request.getName()));
    response.onCompleted();
  }

  @Override
  public void updateCommentary(
      UpdateCommentaryRequest request, StreamObserver<Commentary> response) {
    response.onNext(
        reports.write(CallerContext.current(), request.getName(), request.getCommentary()));
    response.onCompleted();
  }

  @Override
  public void publishReport(PublishReportRequest request, StreamObserver<Report> response) {
    PublishedReport report =
        publisher.publish(CallerContext.current(), request.getName(), request.getRevisionNote());
    response.onNext(ReportMessages.toMessage(own, report));
    response.onCompleted();
  }

  @Override
  public void getReportDraft(GetReportDraftRequest request, StreamObserver<ReportDraft> response) {
    response.onNext(drafts.get(CallerContext.current(), request.getName()));
    response.onCompleted();
  }

  @Override
  public void submitReport(SubmitReportRequest request, StreamObserver<ReportDraft> response) {
    response.onNext(
        drafts.submit(
            CallerContext.current(),
            request.getName(),
            request.getEtag(),
            request.getRevisionNote()));
    response.onCompleted();
  }

  @Override
  public void returnReport(ReturnReportRequest request, StreamObserver<ReportDraft> response) {
    response.onNext(
        drafts.giveBack(CallerContext.current(), request.getName(), request.getReason()));
    response.onCompleted();
  }

  @Override
  public void checkCommentary(
      CheckCommentaryRequest request, StreamObserver<CheckedCommentary> response) {
    response.onNext(
        desk.check(CallerContext.current(), request.getName(), request.getCommentary()));
    response.onCompleted();
  }

  @Override
  public void listFigureReferences(
      ListFigureReferencesRequest request, StreamObserver<ListFigureReferencesResponse> response) {
    response.onNext(
        ListFigureReferencesResponse.newBuilder()
            .addAllReferences(
                desk.references(
                    CallerContext.current(),
                    request.getName(),
                    request.getQuery(),
                    request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize()))
            .build());
    response.onCompleted();
  }

  @Override
  public void listReportEvents(
      ListReportEventsRequest request, StreamObserver<ListReportEventsResponse> response) {
    Caller caller = CallerContext.current();
    long after = FeedMessages.number(request.getAfter());
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<FeedEvent> events = transactions.read(caller, () -> feed.resume(after, size));
    if (!events.isEmpty()) {
      views.record(caller, "ListReportEvents", "reports/feed");
    }
    response.onNext(
        ListReportEventsResponse.newBuilder()
            .addAllEvents(events.stream().map(event -> FeedMessages.toMessage(own, event)).toList())
            .setCursor(
                events.isEmpty() ? request.getAfter() : Long.toString(events.getLast().number()))
            .build());
    response.onCompleted();
  }

  @Override
  public void followReports(FollowReportsRequest request, StreamObserver<ReportEvent> response) {
    follower.follow(
        CallerContext.current(),
        FeedMessages.number(request.getAfter()),
        event -> FeedMessages.toMessage(own, event),
        (ServerCallStreamObserver<ReportEvent>) response);
  }
}

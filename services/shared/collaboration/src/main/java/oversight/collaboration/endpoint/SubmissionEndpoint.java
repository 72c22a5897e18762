package oversight.collaboration.endpoint;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.analysis.period.FinancialQuarter;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.PageToken;
import oversight.collaboration.Quarters;
import oversight.collaboration.intake.Intake;
import oversight.collaboration.intake.NilReturns;
import oversight.collaboration.intake.Receipt;
import oversight.collaboration.intake.UploadStream;
import oversight.collaboration.marked.CopyFile;
import oversight.collaboration.marked.MarkedCopies;
import oversight.collaboration.owed.CompletenessReader;
import oversight.collaboration.owed.TemplateWriter;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.Move;
import oversight.collaboration.submission.Submission;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.collaboration.submission.SubmissionStore;
import oversight.collaboration.submission.Submissions;
import oversight.collaboration.view.Views;
import oversight.collaboration.watch.UploadWatch;
import oversight.identity.Caller;
import oversight.identity.grpc.CallerContext;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.DeclareNilReturnRequest;
import oversight.returns.v1.DownloadMarkedCopyRequest;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ListSubmissionsResponse;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceImplBase;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.returns.v1.WarningExplanation;
import oversight.returns.v1.WatchUploadRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;
import oversight.service.database.CallerTransactions;
import oversight.service.error.ErrorHandler;
import oversight.service.error.NotFoundException;

/** Submissions over gRPC. */
@Component
class SubmissionEndpoint extends SubmissionServiceImplBase {
  private static final int FIRST_FINDINGS = 1000;
  private static final int DEFAULT_PAGE = 100;
  private static final int PIECE = 1 << 18;
  private static final int DEFAULT_FINDINGS_PAGE = 1000;

  private final OwnCollaboration own;
  private final Intake intake;
  private final UploadWatch watch;
  private final NilReturns nilReturns;
  private final Submissions submissions;
  private final SubmissionStore store;
  private final CompletenessReader completeness;
  private final TemplateWriter templates;
  private final MarkedCopies markedCopies;
  private final Views views;
  private final CallerTransactions transactions;
  private final ErrorHandler errors;

  SubmissionEndpoint(
      OwnCollaboration own,
      Intake intake,
      UploadWatch watch,
      NilReturns nilReturns,
      Submissions submissions,
      SubmissionStore store,
      CompletenessReader completeness,
      TemplateWriter templates,
      MarkedCopies markedCopies,
      Views views,
      CallerTransactions transactions,
      ErrorHandler errors) {
    this.own = own;
    this.intake = intake;
    this.watch = watch;
    this.nilReturns = nilReturns;
    this.submissions = submissions;
    this.store = store;
    this.completeness = completeness;
    this.templates = templates;
    this.markedCopies = markedCopies;
    this.views = views;
    this.transactions = transactions;
    this.errors = errors;
  }

  @Override
  public StreamObserver<UploadSubmissionRequest> uploadSubmission(
      StreamObserver<UploadSubmissionResponse> response) {
    return new UploadStream(intake, CallerContext.current(), errors, this::receipt, response);
  }

  @Override
  public void watchUpload(WatchUploadRequest request, StreamObserver<UploadProgress> response) {
    watch.watch(
        CallerContext.current(),
        request.getUploadId(),
        (ServerCallStreamObserver<UploadProgress>) response);
  }

  private UploadSubmissionResponse receipt(Receipt receipt) {
    boolean dryRun = receipt.dryRun();
    return UploadSubmissionResponse.newBuilder()
        .setSubmission(SubmissionMessages.toMessage(own, receipt.submission(), dryRun))
        .addAllFindings(
            receipt.findings().stream()
                .limit(FIRST_FINDINGS)
                .map(SubmissionMessages::toMessage)
                .toList())
        .setTotalFindings(receipt.totalFindings())
        .setAlreadyReceived(receipt.already())
        .build();
  }

  @Override
  public void getSubmission(
      GetSubmissionRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    Caller caller = CallerContext.current();
    Submission found = submissions.get(caller, request.getName());
    views.record(caller, "GetSubmission", request.getName());
    answer(found, response);
  }

  @Override
  public void listSubmissions(
      ListSubmissionsRequest request, StreamObserver<ListSubmissionsResponse> response) {
    Caller caller = CallerContext.current();
    String quarter =
        request.getQuarter().isEmpty() ? "" : Quarters.parse("quarter", request.getQuarter()).id();
    String supplier =
        request.getForce().isEmpty() ? "" : own.supplier(request.getForce(), caller).code();
    Optional<SubmissionStore.Cursor> before =
        request.getPageToken().isEmpty()
            ? Optional.empty()
            : Optional.of(cursor(PageToken.parse(request.getPageToken(), 2)));
    int size = request.getPageSize() == 0 ? DEFAULT_PAGE : request.getPageSize();
    List<Submission> found =
        transactions.read(caller, () -> store.list(quarter, supplier, before, size + 1));
    List<Submission> page = found.subList(0, Math.min(size, found.size()));
    ListSubmissionsResponse.Builder answer =
        ListSubmissionsResponse.newBuilder()
            .addAllSubmissions(
                page.stream()
                    .map(submission -> SubmissionMessages.toMessage(own, submission, false))
                    .toList());
    if (!page.isEmpty()) {
      views.record(caller, "ListSubmissions", quarter);
    }
    if (found.size() > size) {
      Submission last = page.getLast();
      answer.setNextPageToken(PageToken.of(last.quarter().start().toString(), last.id()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  private static SubmissionStore.Cursor cursor(List<String> key) {
    return new SubmissionStore.Cursor(PageToken.day(key.get(0)), key.get(1));
  }

  @Override
  public void listFindings(
      ListFindingsRequest request, StreamObserver<ListFindingsResponse> response) {
    Caller caller = CallerContext.current();
    String id = own.id("submissions", request.getParent());
    int from =
        request.getPageToken().isEmpty()
            ? 0
            : PageToken.number(PageToken.parse(request.getPageToken(), 1).getFirst());
    int size = request.getPageSize() == 0 ? DEFAULT_FINDINGS_PAGE : request.getPageSize();
    Submission submission = submissions.get(caller, request.getParent());
    List<Finding> found = transactions.read(caller, () -> store.findings(id, from, size + 1));
    List<oversight.returns.v1.Finding> page =
        PageSize.cut(found.stream().map(SubmissionMessages::toMessage).toList(), size);
    ListFindingsResponse.Builder answer = ListFindingsResponse.newBuilder().addAllFindings(page);
    if (found.size() > page.size()) {
      answer.setNextPageToken(PageToken.of(Integer.toString(from + page.size())));
    }
    if (!page.isEmpty()) {
      views.record(
          caller,
          "ListFindings",
          request.getParent(),
          views.mayHoldSensitive(caller, id, submission.supplier()));
    }
    response.onNext(answer.build());
    response.onCompleted();
  }

  @Override
  public void downloadOriginal(
      DownloadOriginalRequest request, StreamObserver<DownloadOriginalResponse> response) {
    Caller caller = CallerContext.current();
    Submission submission = withOriginal(caller, request.getName());
    views.record(
        caller,
        "DownloadOriginal",
        request.getName(),
        views.mayHoldSensitive(caller, submission.id(), submission.supplier()));
    String contentType = transactions.read(caller, () -> store.contentType(submission.id()));
    response.onNext(
        DownloadOriginalResponse.newBuilder()
            .setFilename(
                submission.filename().isEmpty() ? submission.id() + ".csv" : submission.filename())
            .setContentType(contentType)
            .build());
    ServerCallStreamObserver<DownloadOriginalResponse> out =
        (ServerCallStreamObserver<DownloadOriginalResponse>) response;
    for (int number = 0; Outflow.awaitReader(out); number++) {
      int next = number;
      Optional<byte[]> chunk = transactions.read(caller, () -> store.chunk(submission.id(), next));
      if (chunk.isEmpty()) {
        response.onCompleted();
        return;
      }
      response.onNext(
          DownloadOriginalResponse.newBuilder().setChunk(ByteString.copyFrom(chunk.get())).build());
    }
    throw Status.CANCELLED.withDescription("Nobody reads any more.").asRuntimeException();
  }

  @Override
  public void downloadMarkedCopy(
      DownloadMarkedCopyRequest request, StreamObserver<DownloadOriginalResponse> response) {
    Caller caller = CallerContext.current();
    Submission submission = withOriginal(caller, request.getName());
    views.record(
        caller,
        "DownloadMarkedCopy",
        request.getName(),
        views.mayHoldSensitive(caller, submission.id(), submission.supplier()));
    ServerCallStreamObserver<DownloadOriginalResponse> out =
        (ServerCallStreamObserver<DownloadOriginalResponse>) response;
    try (CopyFile copy = markedCopies.make(caller, submission);
        InputStream bytes = Files.newInputStream(copy.path())) {
      response.onNext(
          DownloadOriginalResponse.newBuilder()
              .setFilename(copy.filename())
              .setContentType(copy.contentType())
              .build());
      while (Outflow.awaitReader(out)) {
        byte[] piece = bytes.readNBytes(PIECE);
        if (piece.length == 0) {
          response.onCompleted();
          return;
        }
        response.onNext(
            DownloadOriginalResponse.newBuilder().setChunk(ByteString.copyFrom(piece)).build());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    throw Status.CANCELLED.withDescription("Nobody reads any more.").asRuntimeException();
  }

  /** The submission, where the caller may have its original: the supplier's, or our own staff. */
  private Submission withOriginal(Caller caller, String name) {
    Submission submission = submissions.get(caller, name);
    if (!submission.supplier().equals(caller.organisation().supplier())
        && !own.isStaffedBy(caller)) {
      throw new NotFoundException(name);
    }
    return submission;
  }

  @Override
  public void submitSubmission(
      SubmitSubmissionRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    move(request.getName(), Move.SUBMIT, "", response);
  }

  @Override
  public void explainWarnings(
      ExplainWarningsRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    Map<Integer, String> texts = new LinkedHashMap<>();
    for (WarningExplanation each : request.getExplanationsList()) {
      texts.put(each.getFinding(), each.getText());
    }
    answer(submissions.explain(CallerContext.current(), request.getName(), texts), response);
  }

  @Override
  public void signOffSubmission(
      SignOffSubmissionRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    move(request.getName(), Move.SIGN_OFF, "", response);
  }

  @Override
  public void returnSubmission(
      ReturnSubmissionRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    move(request.getName(), Move.RETURN, request.getReason(), response);
  }

  @Override
  public void withdrawSubmission(
      WithdrawSubmissionRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    move(request.getName(), Move.WITHDRAW, request.getReason(), response);
  }

  @Override
  public void declareNilReturn(
      DeclareNilReturnRequest request, StreamObserver<oversight.returns.v1.Submission> response) {
    answer(nilReturns.declare(CallerContext.current(), request).submission(), response);
  }

  @Override
  public void getCompleteness(
      GetCompletenessRequest request, StreamObserver<Completeness> response) {
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    Caller caller = CallerContext.current();
    Completeness answer = completeness.read(caller, quarter);
    if (answer.getSuppliersCount() > 0) {
      views.record(caller, "GetCompleteness", quarter.id());
    }
    response.onNext(answer);
    response.onCompleted();
  }

  @Override
  public void getTemplate(GetTemplateRequest request, StreamObserver<Template> response) {
    FinancialQuarter quarter = Quarters.parse("quarter", request.getQuarter());
    Caller caller = CallerContext.current();
    Template form =
        templates.write(
            caller, own.supplier(request.getForce(), caller), quarter, request.getFormat());
    if (own.isOpenTo(caller)) {
      views.record(
          caller,
          "GetTemplate",
          quarter.id(),
          views.maySendSensitive(own.supplier(request.getForce(), caller)));
    }
    response.onNext(form);
    response.onCompleted();
  }

  private void move(
      String name,
      Move move,
      String reason,
      StreamObserver<oversight.returns.v1.Submission> response) {
    answer(submissions.move(CallerContext.current(), name, move, reason), response);
  }

  private void answer(
      Submission submission, StreamObserver<oversight.returns.v1.Submission> response) {
    response.onNext(SubmissionMessages.toMessage(own, submission, false));
    response.onCompleted();
  }
}

package oversight.portal.upstream;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.Completeness;
import oversight.returns.v1.DownloadMarkedCopyRequest;
import oversight.returns.v1.DownloadOriginalRequest;
import oversight.returns.v1.DownloadOriginalResponse;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.Finding;
import oversight.returns.v1.GetCompletenessRequest;
import oversight.returns.v1.GetSubmissionRequest;
import oversight.returns.v1.GetTemplateRequest;
import oversight.returns.v1.ListFindingsRequest;
import oversight.returns.v1.ListFindingsResponse;
import oversight.returns.v1.ListSubmissionsRequest;
import oversight.returns.v1.ListSubmissionsResponse;
import oversight.returns.v1.ReturnSubmissionRequest;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceImplBase;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.Template;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.UploadStage;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;
import oversight.returns.v1.WatchUploadRequest;
import oversight.returns.v1.WithdrawSubmissionRequest;

/**
 * Submissions in memory. A file that begins with {@code bad} is rejected, one that begins with
 * {@code stop} is refused at its first chunk, and of one that begins with {@code half} only a piece
 * can be fetched.
 */
public final class FakeSubmissions extends SubmissionServiceImplBase {
  private static final int KEPT_BYTES = 1024;

  private final Map<String, Submission> byName = new ConcurrentHashMap<>();
  private final Map<String, ByteString> originals = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable UploadHeader> header = new AtomicReference<>();
  private final AtomicReference<@Nullable ServerCallStreamObserver<?>> stalled =
      new AtomicReference<>();
  private final AtomicLong received = new AtomicLong();
  private final BlockingQueue<UploadProgress> told = new LinkedBlockingQueue<>();
  private final AtomicInteger notKnownYet = new AtomicInteger();
  private volatile boolean stall;

  /** What came with the last file. */
  public @Nullable UploadHeader header() {
    return header.get();
  }

  /** How many bytes came of the last file so far. */
  public long received() {
    return received.get();
  }

  /** Takes nothing of the next file but its header until {@link #resume}. */
  public void stall() {
    stall = true;
  }

  /** Tells whoever watches an upload, now or later. */
  public void tell(UploadProgress progress) {
    told.add(progress);
  }

  /** Knows nothing of any upload, so many times. */
  public void knowNothing(int times) {
    notKnownYet.set(times);
  }

  @Override
  public void watchUpload(WatchUploadRequest request, StreamObserver<UploadProgress> observer) {
    if (notKnownYet.getAndDecrement() > 0) {
      observer.onError(Upstream.refusal(Status.Code.NOT_FOUND, "NOT_FOUND", "There is none."));
      return;
    }
    try {
      UploadProgress next;
      do {
        next = told.poll(20, TimeUnit.SECONDS);
        if (next == null) {
          observer.onError(Status.DEADLINE_EXCEEDED.asRuntimeException());
          return;
        }
        observer.onNext(next);
      } while (next.getStage() == UploadStage.RECEIVING);
      observer.onCompleted();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes the rest of a stalled file. */
  public void resume() {
    stall = false;
    ServerCallStreamObserver<?> call = stalled.getAndSet(null);
    if (call != null) {
      call.request(Integer.MAX_VALUE);
    }
  }

  /** Puts one in. */
  public void put(Submission submission) {
    byName.put(submission.getName(), submission);
  }

  @Override
  public StreamObserver<UploadSubmissionRequest> uploadSubmission(
      StreamObserver<UploadSubmissionResponse> observer) {
    received.set(0);
    if (stall && observer instanceof ServerCallStreamObserver<?> call) {
      call.disableAutoRequest();
      call.request(1);
      stalled.set(call);
    }
    return new Taking(observer);
  }

  private final class Taking implements StreamObserver<UploadSubmissionRequest> {
    private final StreamObserver<UploadSubmissionResponse> observer;
    private ByteString start = ByteString.EMPTY;

    Taking(StreamObserver<UploadSubmissionResponse> observer) {
      this.observer = observer;
    }

    @Override
    public void onNext(UploadSubmissionRequest part) {
      if (part.hasHeader()) {
        header.set(part.getHeader());
        return;
      }
      received.addAndGet(part.getChunk().size());
      if (start.size() < KEPT_BYTES) {
        start = start.concat(part.getChunk());
      }
      if (start.toStringUtf8().startsWith("stop")) {
        observer.onError(
            Upstream.refusal(
                Status.Code.RESOURCE_EXHAUSTED, "UPLOAD_TOO_LARGE", "The file is too large."));
      }
    }

    @Override
    public void onError(Throwable gone) {
      received.set(-1);
    }

    @Override
    public void onCompleted() {
      Answer.with(observer, answer());
    }

    private UploadSubmissionResponse answer() {
      UploadHeader with = header.get();
      UploadHeader known = with == null ? UploadHeader.getDefaultInstance() : with;
      boolean bad = start.toStringUtf8().startsWith("bad");
      Submission submission =
          Submission.newBuilder()
              .setName("collaborations/cmpg/submissions/01J" + byName.size())
              .setForce("E23000016")
              .setQuarter(known.getQuarter())
              .setState(bad ? SubmissionState.REJECTED : SubmissionState.CHECKED)
              .setErrors(bad ? 1 : 0)
              .setFilename(known.getFilename())
              .setSizeBytes(received.get())
              .setDryRun(known.getDryRun())
              .build();
      if (!known.getDryRun()) {
        byName.put(submission.getName(), submission);
        originals.put(submission.getName(), start);
      }
      UploadSubmissionResponse.Builder response =
          UploadSubmissionResponse.newBuilder().setSubmission(submission);
      if (bad) {
        response
            .setTotalFindings(1)
            .addFindings(
                Finding.newBuilder()
                    .setSeverity(Severity.ERROR)
                    .setRow(4)
                    .setColumn("value")
                    .setCode("VALUE_NOT_A_NUMBER")
                    .setMessage("'12O' is not a number.")
                    .setRemedy("Write 120."));
      }
      return response.build();
    }
  }

  @Override
  public void getSubmission(GetSubmissionRequest request, StreamObserver<Submission> observer) {
    find(request.getName(), observer);
  }

  @Override
  public void listSubmissions(
      ListSubmissionsRequest request, StreamObserver<ListSubmissionsResponse> observer) {
    List<Submission> all = new ArrayList<>(byName.values());
    all.removeIf(submission ->
        !request.getQuarter().isEmpty() && !submission.getQuarter().equals(request.getQuarter()));
    Answer.with(observer, ListSubmissionsResponse.newBuilder().addAllSubmissions(all).build());
  }

  @Override
  public void listFindings(
      ListFindingsRequest request, StreamObserver<ListFindingsResponse> observer) {
    Answer.with(
        observer,
        ListFindingsResponse.newBuilder()
            .addFindings(Finding.newBuilder().setMessage(request.getParent()))
            .setNextPageToken("more")
            .build());
  }

  @Override
  public void downloadOriginal(
      DownloadOriginalRequest request, StreamObserver<DownloadOriginalResponse> observer) {
    ByteString original = originals.get(request.getName());
    if (original == null) {
      observer.onError(Upstream.refusal(Status.Code.NOT_FOUND, "NOT_FOUND", "There is none."));
      return;
    }
    observer.onNext(
        DownloadOriginalResponse.newBuilder()
            .setFilename("figures £.csv")
            .setContentType("text/csv")
            .setChunk(original.substring(0, 1))
            .build());
    if (original.toStringUtf8().startsWith("half")) {
      observer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    Answer.with(
        observer, DownloadOriginalResponse.newBuilder().setChunk(original.substring(1)).build());
  }

  @Override
  public void submitSubmission(
      SubmitSubmissionRequest request, StreamObserver<Submission> observer) {
    move(request.getName(), SubmissionState.SUBMITTED, "", observer);
  }

  @Override
  public void explainWarnings(ExplainWarningsRequest request, StreamObserver<Submission> observer) {
    byName.computeIfPresent(
        request.getName(),
        (same, now) ->
            now.toBuilder()
                .setUnexplainedWarnings(
                    now.getUnexplainedWarnings() - request.getExplanationsCount())
                .setReason(request.getExplanations(0).getText())
                .build());
    find(request.getName(), observer);
  }

  @Override
  public void signOffSubmission(
      SignOffSubmissionRequest request, StreamObserver<Submission> observer) {
    move(request.getName(), SubmissionState.SIGNED_OFF, "", observer);
  }

  @Override
  public void returnSubmission(
      ReturnSubmissionRequest request, StreamObserver<Submission> observer) {
    move(request.getName(), SubmissionState.RETURNED, request.getReason(), observer);
  }

  @Override
  public void withdrawSubmission(
      WithdrawSubmissionRequest request, StreamObserver<Submission> observer) {
    move(request.getName(), SubmissionState.WITHDRAWN, request.getReason(), observer);
  }

  @Override
  public void getCompleteness(
      GetCompletenessRequest request, StreamObserver<Completeness> observer) {
    Answer.with(observer, Completeness.newBuilder().setQuarter(request.getQuarter()).build());
  }

  @Override
  public void downloadMarkedCopy(
      DownloadMarkedCopyRequest request, StreamObserver<DownloadOriginalResponse> observer) {
    Answer.with(
        observer,
        DownloadOriginalResponse.newBuilder()
            .setFilename("figures-marked.xlsx")
            .setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .setChunk(ByteString.copyFromUtf8("marked " + request.getName()))
            .build());
  }

  @Override
  public void getTemplate(GetTemplateRequest request, StreamObserver<Template> observer) {
    Answer.with(
        observer,
        Template.newBuilder()
            .setFilename("cmpg-" + request.getQuarter() + ".csv")
            .setContentType("text/csv; charset=utf-8")
            .setContent(ByteString.copyFromUtf8("measure,period,breakdown,value,note\r\n"))
            .build());
  }

  private void move(
      String name, SubmissionState state, String reason, StreamObserver<Submission> observer) {
    byName.computeIfPresent(
        name, (same, now) -> now.toBuilder().setState(state).setReason(reason).build());
    find(name, observer);
  }

  private void find(String name, StreamObserver<Submission> observer) {
    Submission submission = byName.get(name);
    if (submission == null) {
      observer.onError(Upstream.refusal(Status.Code.NOT_FOUND, "NOT_FOUND", "There is none."));
      return;
    }
    Answer.with(observer, submission);
  }
}

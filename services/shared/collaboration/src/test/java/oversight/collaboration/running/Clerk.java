package oversight.collaboration.running;

import com.google.protobuf.ByteString;
import io.grpc.Channel;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import oversight.returns.v1.AnalyseMeasureRequest;
import oversight.returns.v1.Analysis;
import oversight.returns.v1.AnalysisServiceGrpc;
import oversight.returns.v1.ExplainWarningsRequest;
import oversight.returns.v1.Figure;
import oversight.returns.v1.FigureServiceGrpc;
import oversight.returns.v1.Finding;
import oversight.returns.v1.ListFiguresRequest;
import oversight.returns.v1.ReportServiceGrpc;
import oversight.returns.v1.ReportServiceGrpc.ReportServiceBlockingStub;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.SubmitSubmissionRequest;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** Does for a test what a person would do with a service. */
public final class Clerk {
  private static final int CHUNK = 1000;

  private final Channel channel;

  /** Works through a channel, in the name of whoever it speaks for. */
  public Clerk(Channel channel) {
    this.channel = channel;
  }

  /** Uploads a text as a file for a quarter, of the clerk's own organisation. */
  public UploadSubmissionResponse upload(String quarter, String csv) {
    return upload(UploadHeader.newBuilder().setQuarter(quarter).build(), csv);
  }

  /** Uploads a text as a file, in chunks of a few bytes. */
  public UploadSubmissionResponse upload(UploadHeader header, String csv) {
    return upload(header, csv.getBytes(StandardCharsets.UTF_8));
  }

  /** Uploads bytes as a file, in small chunks. */
  public UploadSubmissionResponse upload(UploadHeader header, byte[] bytes) {
    List<ByteString> chunks = new ArrayList<>();
    for (int from = 0; from < bytes.length; from += CHUNK) {
      chunks.add(ByteString.copyFrom(bytes, from, Math.min(CHUNK, bytes.length - from)));
    }
    return upload(header, chunks.iterator());
  }

  /** Uploads chunks as a file, no faster than they are taken. */
  public UploadSubmissionResponse upload(UploadHeader header, Iterator<ByteString> chunks) {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    SubmissionServiceGrpc.newStub(channel)
        .uploadSubmission(new Sending(new Answer<>(answer), header, chunks));
    return await(answer);
  }

  /** Begins an upload, to be gone on with or broken off by the test. */
  public StreamObserver<UploadSubmissionRequest> begin(
      UploadHeader header, CompletableFuture<UploadSubmissionResponse> answer) {
    StreamObserver<UploadSubmissionRequest> request =
        SubmissionServiceGrpc.newStub(channel).uploadSubmission(new Answer<>(answer));
    request.onNext(UploadSubmissionRequest.newBuilder().setHeader(header).build());
    return request;
  }

  /** Waits for an answer; a refusal is thrown as a blocking call would. */
  public static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Uploads a text and submits it, saying a word of whatever is unusual; it must succeed. */
  public Submission submitted(String quarter, String csv) {
    return submitted(
        upload(UploadHeader.newBuilder().setQuarter(quarter).setSubmit(true).build(), csv));
  }

  /** Submits what was received where it is not yet, saying a word of whatever is unusual. */
  public Submission submitted(UploadSubmissionResponse received) {
    if (received.getSubmission().getState() == SubmissionState.CHECKED
        && received.getSubmission().getUnexplainedWarnings() == 0) {
      return submit(received.getSubmission());
    }
    if (received.getSubmission().getUnexplainedWarnings() > 0) {
      return submit(explained(received));
    }
    if (received.getSubmission().getState() != SubmissionState.SUBMITTED) {
      throw new IllegalStateException(received.toString());
    }
    return received.getSubmission();
  }

  /** Explains every warning that needs it. */
  private Submission explained(UploadSubmissionResponse received) {
    ExplainWarningsRequest.Builder words =
        ExplainWarningsRequest.newBuilder().setName(received.getSubmission().getName());
    for (Finding finding : received.getFindingsList()) {
      if (finding.getNeedsExplanation() && finding.getExplanation().isEmpty()) {
        words
            .addExplanationsBuilder()
            .setFinding(finding.getNumber())
            .setText("It was counted twice and is right.");
      }
    }
    return submissions().explainWarnings(words.build());
  }

  /** Submits. */
  public Submission submit(Submission submission) {
    return submissions()
        .submitSubmission(
            SubmitSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }

  /** Signs off. */
  public Submission signOff(Submission submission) {
    return submissions()
        .signOffSubmission(
            SignOffSubmissionRequest.newBuilder().setName(submission.getName()).build());
  }

  /** The figures of a measure that count. */
  public List<Figure> figures(String measure) {
    return figures(ListFiguresRequest.newBuilder().setMeasure(measure).build());
  }

  /** The figures that count. */
  public List<Figure> figures(ListFiguresRequest request) {
    return FigureServiceGrpc.newBlockingStub(channel).listFigures(request).getFiguresList();
  }

  /** The analysis of a measure for a force; "" for the region. */
  public Analysis analyse(String measure, String force) {
    return AnalysisServiceGrpc.newBlockingStub(channel)
        .analyseMeasure(
            AnalyseMeasureRequest.newBuilder().setMeasure(measure).setForce(force).build());
  }

  /** The submission service. */
  public SubmissionServiceBlockingStub submissions() {
    return SubmissionServiceGrpc.newBlockingStub(channel);
  }

  /** The report service. */
  public ReportServiceBlockingStub reports() {
    return ReportServiceGrpc.newBlockingStub(channel);
  }

  /** Sends whatever can be taken, whenever it can be. */
  private record Sending(
      StreamObserver<UploadSubmissionResponse> answer,
      UploadHeader header,
      Iterator<ByteString> chunks)
      implements ClientResponseObserver<UploadSubmissionRequest, UploadSubmissionResponse> {
    @Override
    public void beforeStart(ClientCallStreamObserver<UploadSubmissionRequest> request) {
      AtomicBoolean begun = new AtomicBoolean();
      AtomicBoolean ended = new AtomicBoolean();
      request.setOnReadyHandler(() -> {
        if (begun.compareAndSet(false, true)) {
          request.onNext(UploadSubmissionRequest.newBuilder().setHeader(header).build());
        }
        while (request.isReady() && chunks.hasNext()) {
          request.onNext(UploadSubmissionRequest.newBuilder().setChunk(chunks.next()).build());
        }
        if (!chunks.hasNext() && ended.compareAndSet(false, true)) {
          request.onCompleted();
        }
      });
    }

    @Override
    public void onNext(UploadSubmissionResponse value) {
      answer.onNext(value);
    }

    @Override
    public void onError(Throwable refused) {
      answer.onError(refused);
    }

    @Override
    public void onCompleted() {
      answer.onCompleted();
    }
  }

  private record Answer<T>(CompletableFuture<T> future) implements StreamObserver<T> {
    @Override
    public void onNext(T value) {
      future.complete(value);
    }

    @Override
    public void onError(Throwable refused) {
      future.completeExceptionally(refused);
    }

    @Override
    public void onCompleted() {
      // The answer came before.
    }
  }
}

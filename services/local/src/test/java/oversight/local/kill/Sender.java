package oversight.local.kill;

import com.google.protobuf.ByteString;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import oversight.local.kill.Deliveries.Acknowledged;
import oversight.returns.v1.SignOffSubmissionRequest;
import oversight.returns.v1.Submission;
import oversight.returns.v1.SubmissionServiceGrpc;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadHeader;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/**
 * A force's own system: sends one file after another, each under a key of its own, and each again
 * and again until it is acknowledged. Now and then it gives up, breaks off, or asks once more for
 * what it was told before.
 */
final class Sender {
  private static final int CHUNK = 1 << 14;
  private static final Metadata.Key<String> KEY =
      Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);

  /** Whatever else comes back is an answer, and none that these files deserve. */
  private static final Set<Status.Code> TRY_AGAIN =
      Set.of(
          Status.Code.UNAVAILABLE,
          Status.Code.INTERNAL,
          Status.Code.UNKNOWN,
          Status.Code.CANCELLED,
          Status.Code.ABORTED,
          Status.Code.DEADLINE_EXCEEDED);

  private final Ground ground;
  private final Deliveries deliveries;
  private final String name;
  private final String force;
  private final RandomGenerator random;

  Sender(Ground ground, Deliveries deliveries, int number, RandomGenerator random) {
    this.ground = ground;
    this.deliveries = deliveries;
    this.name = "s" + number;
    this.force = Parcel.FORCES.get(number % Parcel.FORCES.size());
    this.random = random;
  }

  /** Sends until told to stop; what it has begun then it still brings to its end. */
  void work(AtomicBoolean stop) {
    for (int number = 0; !stop.get(); number++) {
      Parcel parcel = Parcel.any(name + "x" + System.nanoTime() + "x" + number, force, random);
      String sha256 = parcel.sha256();
      deliveries.sent.put(sha256, parcel);
      int whim = random.nextInt(30);
      if (whim == 0) {
        deliveries.brokenOff.add(sha256);
        breakOff(parcel);
      } else if (whim == 1) {
        tryOnce(parcel, sha256);
      } else {
        deliver(parcel, sha256, whim < 8, whim >= 22);
      }
    }
  }

  private void deliver(Parcel parcel, String sha256, boolean askAgain, boolean signOff) {
    Acknowledged told = untilAnswered(() -> upload(parcel));
    deliveries.acknowledged.put(sha256, told);
    if (askAgain) {
      Acknowledged again = untilAnswered(() -> upload(parcel));
      if (!again.equals(told)) {
        throw new IllegalStateException("Told first: " + told + "; and then: " + again);
      }
      deliveries.repeats.incrementAndGet();
    }
    if (signOff && parcel.good()) {
      String submission = told.submission().getName();
      deliveries.signOffAsked.add(submission);
      Submission signed = untilAnswered(() -> signOff(submission, parcel.key()));
      if (signed.getState() != SubmissionState.SIGNED_OFF) {
        throw new IllegalStateException(signed.toString());
      }
      deliveries.signedOff.add(submission);
    }
  }

  private void tryOnce(Parcel parcel, String sha256) {
    try {
      deliveries.acknowledged.put(sha256, upload(parcel));
    } catch (StatusRuntimeException failed) {
      deliveries.failed(failed.getStatus().getCode().name());
      deliveries.abandoned.incrementAndGet();
    }
  }

  private <T> T untilAnswered(Call<T> call) {
    while (true) {
      try {
        long begun = System.nanoTime();
        T answer = call.make();
        deliveries.answeredSince.accumulateAndGet(begun, Math::max);
        return answer;
      } catch (StatusRuntimeException failed) {
        if (!TRY_AGAIN.contains(failed.getStatus().getCode())) {
          throw failed;
        }
        deliveries.failed(failed.getStatus().getCode().name());
        pause(100);
      }
    }
  }

  private Acknowledged upload(Parcel parcel) {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    ClientCallStreamObserver<UploadSubmissionRequest> request = begin(parcel, answer);
    ByteString file = parcel.file();
    for (int from = 0; from < file.size() && !answer.isDone(); from += CHUNK) {
      while (!request.isReady() && !answer.isDone()) {
        pause(1);
      }
      send(request, file.substring(from, Math.min(from + CHUNK, file.size())));
    }
    if (!answer.isDone()) {
      request.onCompleted();
    }
    UploadSubmissionResponse told = await(answer);
    SubmissionState expected = parcel.good() ? SubmissionState.SUBMITTED : SubmissionState.REJECTED;
    if (told.getSubmission().getState() != expected) {
      throw new IllegalStateException("Expected " + expected + ": " + told);
    }
    return new Acknowledged(told.getSubmission(), told.getTotalFindings());
  }

  private void breakOff(Parcel parcel) {
    CompletableFuture<UploadSubmissionResponse> answer = new CompletableFuture<>();
    ClientCallStreamObserver<UploadSubmissionRequest> request = begin(parcel, answer);
    send(request, parcel.file().substring(0, parcel.file().size() / 2));
    pause(random.nextInt(50));
    request.cancel("The sender thinks better of it.", null);
  }

  private ClientCallStreamObserver<UploadSubmissionRequest> begin(
      Parcel parcel, CompletableFuture<UploadSubmissionResponse> answer) {
    ClientCallStreamObserver<UploadSubmissionRequest> request =
        (ClientCallStreamObserver<UploadSubmissionRequest>)
            SubmissionServiceGrpc.newStub(ground.as("analyst." + force, force, "analyst"))
                .withDeadlineAfter(120, TimeUnit.SECONDS)
                .uploadSubmission(new Answer(answer));
    request.onNext(
        UploadSubmissionRequest.newBuilder()
            .setHeader(
                UploadHeader.newBuilder()
                    .setForce(force)
                    .setQuarter(parcel.quarter())
                    .setIdempotencyKey(parcel.key())
                    .setSubmit(true))
            .build());
    return request;
  }

  private static void send(StreamObserver<UploadSubmissionRequest> request, ByteString chunk) {
    request.onNext(UploadSubmissionRequest.newBuilder().setChunk(chunk).build());
  }

  private Submission signOff(String submission, String key) {
    Metadata headers = new Metadata();
    headers.put(KEY, "sign-" + key);
    return SubmissionServiceGrpc.newBlockingStub(ground.as("approver." + force, force, "approver"))
        .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .signOffSubmission(SignOffSubmissionRequest.newBuilder().setName(submission).build());
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  @FunctionalInterface
  private interface Call<T> {
    T make();
  }

  private record Answer(CompletableFuture<UploadSubmissionResponse> future)
      implements StreamObserver<UploadSubmissionResponse> {
    @Override
    public void onNext(UploadSubmissionResponse value) {
      future.complete(value);
    }

    @Override
    public void onError(Throwable refused) {
      future.completeExceptionally(refused);
    }

    @Override
    public void onCompleted() {
      future.completeExceptionally(
          Status.INTERNAL.withDescription("No answer came.").asRuntimeException());
    }
  }
}

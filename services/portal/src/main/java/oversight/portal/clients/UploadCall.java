package oversight.portal.clients;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import oversight.returns.v1.UploadSubmissionRequest;
import oversight.returns.v1.UploadSubmissionResponse;

/** One upload under way: the sending thread waits while the service has enough to chew. */
final class UploadCall
    implements ClientResponseObserver<UploadSubmissionRequest, UploadSubmissionResponse> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable ClientCallStreamObserver<UploadSubmissionRequest> request;
  private @Nullable UploadSubmissionResponse answer;
  private @Nullable StatusRuntimeException refusal;
  private boolean done;

  @Override
  public void beforeStart(ClientCallStreamObserver<UploadSubmissionRequest> stream) {
    request = stream;
    stream.setOnReadyHandler(this::wake);
  }

  /** Sends one part when the service is ready for it; false where the call is over already. */
  boolean send(UploadSubmissionRequest part) {
    lock.lock();
    try {
      while (!done && !stream().isReady()) {
        changed.awaitUninterruptibly();
      }
      if (done) {
        return false;
      }
    } finally {
      lock.unlock();
    }
    stream().onNext(part);
    return true;
  }

  /**
   * Waits for the answer.
   *
   * @throws StatusRuntimeException where the service refused
   */
  UploadSubmissionResponse finish() {
    lock.lock();
    try {
      if (!done) {
        stream().onCompleted();
      }
      while (!done) {
        changed.awaitUninterruptibly();
      }
      if (refusal != null) {
        throw refusal;
      }
      if (answer == null) {
        throw Status.INTERNAL.withDescription("The service gave no answer.").asRuntimeException();
      }
      return answer;
    } finally {
      lock.unlock();
    }
  }

  /** Tells the service to forget it; harmless after the end. */
  void cancel(Throwable cause) {
    stream().cancel("The file could not be read to its end.", cause);
  }

  @Override
  public void onNext(UploadSubmissionResponse value) {
    lock.lock();
    try {
      answer = value;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onError(Throwable failure) {
    end(
        failure instanceof StatusRuntimeException status
            ? status
            : Status.fromThrowable(failure).asRuntimeException());
  }

  @Override
  public void onCompleted() {
    end(null);
  }

  private void end(@Nullable StatusRuntimeException failure) {
    lock.lock();
    try {
      refusal = failure;
      done = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private ClientCallStreamObserver<UploadSubmissionRequest> stream() {
    if (request == null) {
      throw new IllegalStateException("The call has not begun.");
    }
    return request;
  }
}

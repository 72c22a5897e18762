package oversight.service.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/** Holds an answer back until the transaction behind it has been committed. */
final class HeldCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
  private @Nullable Metadata headers;
  private @Nullable A message;
  private @Nullable Status status;
  private @Nullable Metadata trailers;

  HeldCall(ServerCall<Q, A> call) {
    super(call);
  }

  @Override
  public void sendHeaders(Metadata answered) {
    headers = answered;
  }

  @Override
  public void sendMessage(A answered) {
    message = answered;
  }

  @Override
  public void close(Status ended, Metadata with) {
    status = ended;
    trailers = with;
  }

  /**
   * The answer.
   *
   * @throws RefusedCall where the call was refused
   */
  A answer() {
    Status ended = status;
    A answered = message;
    if (ended != null && !ended.isOk()) {
      throw new RefusedCall(ended, trailers == null ? new Metadata() : trailers);
    }
    if (ended == null || answered == null) {
      throw new IllegalStateException("A call of one answer ended without it.");
    }
    return answered;
  }

  /** Sends what was held. */
  void release(A answer) {
    delegate().sendHeaders(headers == null ? new Metadata() : headers);
    delegate().sendMessage(answer);
    delegate().close(Status.OK, trailers == null ? new Metadata() : trailers);
  }
}

package oversight.portal.upstream;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the headers of each call, and refuses one where told. */
final class Watching implements ServerInterceptor {
  private final AtomicReference<Metadata> headers;
  private final AtomicReference<@Nullable StatusRuntimeException> refusal;

  Watching(
      AtomicReference<Metadata> headers,
      AtomicReference<@Nullable StatusRuntimeException> refusal) {
    this.headers = headers;
    this.refusal = refusal;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata received, ServerCallHandler<Q, A> next) {
    headers.set(received);
    StatusRuntimeException how = refusal.getAndSet(null);
    if (how != null) {
      Metadata trailers = how.getTrailers();
      call.close(how.getStatus(), trailers == null ? new Metadata() : trailers);
      return new ServerCall.Listener<>() {};
    }
    return next.startCall(call, received);
  }
}

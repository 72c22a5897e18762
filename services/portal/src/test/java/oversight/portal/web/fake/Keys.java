package oversight.portal.web.fake;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Objects;

/** The idempotency key of a call. */
final class Keys implements ServerInterceptor {
  /** Of the call under way; empty for none. */
  static final Context.Key<String> KEY = Context.keyWithDefault("idempotency-key", "");

  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String key = Objects.requireNonNullElse(headers.get(HEADER), "");
    return Contexts.interceptCall(Context.current().withValue(KEY, key), call, headers, next);
  }
}

package oversight.portal.clients;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import oversight.portal.api.request.Quoted;

/** Passes on what the HTTP request under way says of itself: its id and its idempotency key. */
final class CallMetadata {
  private static final Metadata.Key<String> IDEMPOTENCY_KEY =
      Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);
  private static final Metadata.Key<String> REQUEST_ID =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

  private CallMetadata() {}

  /** The channel, with the metadata of the request of this thread. */
  static Channel onto(Channel channel) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here)) {
      return channel;
    }
    HttpServletRequest request = here.getRequest();
    Metadata metadata = new Metadata();
    put(metadata, IDEMPOTENCY_KEY, key(request));
    put(metadata, REQUEST_ID, request.getHeader("X-Request-Id"));
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(metadata));
  }

  /** What a program says in a header, and a page in a field of its form. */
  private static String key(HttpServletRequest request) {
    String said = Quoted.key(request.getHeader("Idempotency-Key"));
    return said.isEmpty() ? FormKey.of(request) : said;
  }

  private static void put(Metadata metadata, Metadata.Key<String> key, @Nullable String value) {
    if (value != null && !value.isEmpty() && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      metadata.put(key, value);
    }
  }
}

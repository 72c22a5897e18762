package oversight.service.call;

import io.grpc.Metadata;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The metadata that any call may carry. */
public final class CallHeaders {
  /** Chosen by the caller, once per intended effect. */
  public static final Metadata.Key<String> IDEMPOTENCY_KEY =
      Metadata.Key.of("idempotency-key", Metadata.ASCII_STRING_MARSHALLER);

  /** Set by the gateway: the same for all that one request from outside causes. */
  public static final Metadata.Key<String> REQUEST_ID =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

  private CallHeaders() {}

  static String idempotencyKey(Metadata headers) {
    return Objects.requireNonNullElse(headers.get(IDEMPOTENCY_KEY), "");
  }

  static String requestId(Metadata headers) {
    String given = headers.get(REQUEST_ID);
    return given != null && ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }
}

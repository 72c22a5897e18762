package oversight.gateway.grpc;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which headers of a call cross the gateway. */
final class GrpcHeaders {
  /**
   * What belongs to one connection, to browsers or to the gateway's own codec, which shows HTTP/2
   * as HTTP/1.1 inside.
   */
  private static final Set<String> STAY =
      Set.of(
          "connection",
          "content-length",
          "cookie",
          "forwarded",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings",
          "x-real-ip");

  private GrpcHeaders() {}

  /** Copies what crosses. */
  static void copy(HttpHeaders from, HttpHeaders to) {
    Iterator<Map.Entry<CharSequence, CharSequence>> headers = from.iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      if (crosses(header.getKey())) {
        to.add(header.getKey(), header.getValue());
      }
    }
  }

  /** Copies the request's headers and adds what gRPC asks of a client. */
  static void copyRequest(HttpHeaders from, HttpHeaders to) {
    to.remove(HttpHeaderNames.USER_AGENT).remove(HttpHeaderNames.ACCEPT);
    copy(from, to);
    to.set(HttpHeaderNames.TE, "trailers");
    // Joins what the services put on record of this one call; nobody outside chooses it.
    to.set("x-request-id", UUID.randomUUID().toString());
  }

  private static boolean crosses(CharSequence name) {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return !(STAY.contains(lower)
        || lower.startsWith("x-forwarded-")
        || lower.startsWith("x-http2-"));
  }
}

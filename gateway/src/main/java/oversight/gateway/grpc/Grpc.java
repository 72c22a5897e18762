package oversight.gateway.grpc;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What tells a gRPC call from other HTTP. */
public final class Grpc {
  /** The media type of native gRPC. */
  public static final String CONTENT_TYPE = "application/grpc";

  private Grpc() {}

  /** Says whether the request is native gRPC; gRPC-Web is not. */
  public static boolean isGrpc(ServerHttpRequest request) {
    return isGrpc(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
  }

  /** Says whether the content type is {@code application/grpc}, bare or with a suffix. */
  public static boolean isGrpc(@Nullable String contentType) {
    int length = CONTENT_TYPE.length();
    return contentType != null
        && contentType.regionMatches(true, 0, CONTENT_TYPE, 0, length)
        && (contentType.length() == length || "+; ".indexOf(contentType.charAt(length)) >= 0);
  }
}

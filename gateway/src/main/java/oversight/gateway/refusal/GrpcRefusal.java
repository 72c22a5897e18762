package oversight.gateway.refusal;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A refusal as gRPC metadata: status, message and details. */
public final class GrpcRefusal {
  private static final char[] HEXADECIMAL = "0123456789ABCDEF".toCharArray();

  private GrpcRefusal() {}

  /** Sets {@code grpc-status}, {@code grpc-message} and {@code grpc-status-details-bin}. */
  public static void set(HttpHeaders headers, Refusal refusal) {
    headers.set("grpc-status", Integer.toString(refusal.code().value()));
    headers.set("grpc-message", percentEncoded(refusal.message()));
    headers.set(
        "grpc-status-details-bin",
        Base64.getEncoder().withoutPadding().encodeToString(status(refusal).toByteArray()));
  }

  static Status status(Refusal refusal) {
    Status.Builder status =
        Status.newBuilder()
            .setCode(refusal.code().value())
            .setMessage(refusal.message())
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain(Reasons.DOMAIN)
                        .setReason(refusal.reason())
                        .putAllMetadata(refusal.metadata())
                        .build()));
    if (refusal.retryAfter().isPositive()) {
      status.addDetails(
          Any.pack(
              RetryInfo.newBuilder()
                  .setRetryDelay(
                      Duration.newBuilder()
                          .setSeconds(refusal.retryAfter().toSeconds())
                          .setNanos(refusal.retryAfter().toNanosPart()))
                  .build()));
    }
    return status.build();
  }

  /** As gRPC over HTTP/2 asks: every byte outside printable ASCII, and the percent sign itself. */
  static String percentEncoded(String message) {
    StringBuilder encoded = new StringBuilder(message.length());
    for (byte one : message.getBytes(StandardCharsets.UTF_8)) {
      if (one >= ' ' && one <= '~' && one != '%') {
        encoded.append((char) one);
      } else {
        encoded.append('%').append(HEXADECIMAL[(one >> 4) & 15]).append(HEXADECIMAL[one & 15]);
      }
    }
    return encoded.toString();
  }
}

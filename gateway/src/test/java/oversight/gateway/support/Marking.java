package oversight.gateway.support;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/** Adds a header and trailers to an answer, as text and as bytes. */
public final class Marking<Q, A> extends SimpleForwardingServerCall<Q, A> {
  public static final Metadata.Key<String> HEADER =
      Metadata.Key.of("a-header", Metadata.ASCII_STRING_MARSHALLER);
  public static final Metadata.Key<String> TRAILER =
      Metadata.Key.of("a-trailer", Metadata.ASCII_STRING_MARSHALLER);
  public static final Metadata.Key<byte[]> BYTES =
      Metadata.Key.of("bytes-bin", Metadata.BINARY_BYTE_MARSHALLER);

  Marking(ServerCall<Q, A> call) {
    super(call);
  }

  @Override
  public void sendHeaders(Metadata headers) {
    headers.put(HEADER, "of the server");
    super.sendHeaders(headers);
  }

  @Override
  public void close(Status status, Metadata trailers) {
    trailers.put(TRAILER, "at the end");
    trailers.put(BYTES, new byte[] {0, -1, 127});
    super.close(status, trailers);
  }
}

package oversight.gateway.support;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Calls of the {@link EchoService} of a process, with a token and a named collaboration. */
public final class Calls {
  private final Channel channel;
  private final String service;
  private final CallOptions options;

  private Calls(Channel channel, String service, CallOptions options) {
    this.channel = channel;
    this.service = service;
    this.options = options;
  }

  /** Calls to {@code service} with these headers and no others. */
  public static Calls of(Channel channel, String service, Metadata headers) {
    ClientInterceptor with = MetadataUtils.newAttachHeadersInterceptor(headers);
    return new Calls(ClientInterceptors.intercept(channel, with), service, CallOptions.DEFAULT);
  }

  /** The metadata of a caller with a good token. */
  public static Metadata signedIn(Door door) {
    Metadata headers = new Metadata();
    headers.put(Door.AUTHORIZATION, "Bearer " + door.identity.accessToken("systems.west-mercia"));
    return headers;
  }

  public Calls with(CallOptions changed) {
    return new Calls(channel, service, changed);
  }

  /** The same calls seen by an interceptor of the client's. */
  public Calls through(ClientInterceptor interceptor) {
    return new Calls(ClientInterceptors.intercept(channel, interceptor), service, options);
  }

  public static BytesValue bytes(String text) {
    return BytesValue.of(ByteString.copyFromUtf8(text));
  }

  public BytesValue unary(BytesValue request) {
    return ClientCalls.blockingUnaryCall(
        channel, EchoService.method(service, "Unary", MethodType.UNARY), options, request);
  }

  public String unary(String text) {
    return unary(bytes(text)).getValue().toStringUtf8();
  }

  public Iterator<BytesValue> many(String text) {
    return ClientCalls.blockingServerStreamingCall(
        channel,
        EchoService.method(service, "Many", MethodType.SERVER_STREAMING),
        options,
        bytes(text));
  }

  /** Opens a feed where nothing more happens after the first message; cancel it. */
  public ClientCall<BytesValue, BytesValue> follow() {
    return follow(new Answer());
  }

  /** Opens a feed where nothing more happens after the first message; cancel it. */
  public ClientCall<BytesValue, BytesValue> follow(Answer answer) {
    ClientCall<BytesValue, BytesValue> call =
        channel.newCall(EchoService.method(service, "Many", MethodType.SERVER_STREAMING), options);
    ClientCalls.asyncServerStreamingCall(call, bytes("for ever"), answer);
    return call;
  }

  public StreamObserver<BytesValue> upload(StreamObserver<BytesValue> answer) {
    return ClientCalls.asyncClientStreamingCall(
        channel.newCall(
            EchoService.method(service, "Upload", MethodType.CLIENT_STREAMING), options),
        answer);
  }

  public StreamObserver<BytesValue> talk(StreamObserver<BytesValue> answer) {
    return ClientCalls.asyncBidiStreamingCall(
        channel.newCall(EchoService.method(service, "Talk", MethodType.BIDI_STREAMING), options),
        answer);
  }

  /** Keeps what an answer brings. */
  public static final class Answer implements StreamObserver<BytesValue> {
    /** A message, a failure, or the end (both null). */
    public record Event(@Nullable BytesValue message, @Nullable Throwable failure) {}

    public final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @Override
    public void onNext(BytesValue message) {
      events.add(new Event(message, null));
    }

    @Override
    public void onError(Throwable failure) {
      events.add(new Event(null, failure));
    }

    @Override
    public void onCompleted() {
      events.add(new Event(null, null));
    }
  }

  /** The reason in the details of a failure, or the empty one. */
  public static ErrorInfo info(Throwable failure) {
    com.google.rpc.Status status = StatusProto.fromThrowable(failure);
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          try {
            return detail.unpack(ErrorInfo.class);
          } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(broken);
          }
        }
      }
    }
    return ErrorInfo.getDefaultInstance();
  }

  /** Runs a call that must fail and returns how. */
  public static StatusRuntimeException failureOf(Runnable call) {
    try {
      call.run();
    } catch (StatusRuntimeException failure) {
      return failure;
    }
    throw new AssertionError("The call succeeded.");
  }
}

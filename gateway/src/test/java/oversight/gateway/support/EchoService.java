package oversight.gateway.support;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A gRPC service of every kind of call, that does what the first bytes of a message ask. */
public final class EchoService implements BindableService {
  /** What a caller's metadata was, by call. */
  public final BlockingQueue<Metadata> metadata = new LinkedBlockingQueue<>();

  private volatile CountDownLatch cancelled = new CountDownLatch(1);
  public final AtomicLong received = new AtomicLong();

  private final String name;

  public EchoService(String name) {
    this.name = name;
  }

  public static MethodDescriptor<BytesValue, BytesValue> method(
      String service, String method, MethodType type) {
    return MethodDescriptor.<BytesValue, BytesValue>newBuilder()
        .setType(type)
        .setFullMethodName(MethodDescriptor.generateFullMethodName(service, method))
        .setRequestMarshaller(ProtoUtils.marshaller(BytesValue.getDefaultInstance()))
        .setResponseMarshaller(ProtoUtils.marshaller(BytesValue.getDefaultInstance()))
        .build();
  }

  @Override
  public ServerServiceDefinition bindService() {
    return ServerServiceDefinition.builder(name)
        .addMethod(method(name, "Unary", MethodType.UNARY), ServerCalls.asyncUnaryCall(this::unary))
        .addMethod(
            method(name, "Many", MethodType.SERVER_STREAMING),
            ServerCalls.asyncServerStreamingCall(this::many))
        .addMethod(
            method(name, "Upload", MethodType.CLIENT_STREAMING),
            ServerCalls.asyncClientStreamingCall(this::upload))
        .addMethod(
            method(name, "Talk", MethodType.BIDI_STREAMING),
            ServerCalls.asyncBidiStreamingCall(this::talk))
        .build();
  }

  /** Keeps the metadata of every call and adds a header and a trailer of its own to the answer. */
  public ServerInterceptor interceptor() {
    return new ServerInterceptor() {
      @Override
      public <Q, A> ServerCall.Listener<Q> interceptCall(
          ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        metadata.add(headers);
        return next.startCall(new Marking<>(call), headers);
      }
    };
  }

  /** Opens when the next call is cancelled. */
  public CountDownLatch nextCancellation() {
    CountDownLatch next = new CountDownLatch(1);
    cancelled = next;
    return next;
  }

  private void unary(BytesValue request, StreamObserver<BytesValue> answer) {
    String asked = request.getValue().toStringUtf8();
    switch (asked) {
      case "refuse" -> answer.onError(refusal());
      case "sleep" -> {
        // Never answers: the deadline or the caller ends it.
      }
      case "who" -> answer(answer, ByteString.copyFromUtf8(name));
      default -> answer(answer, request.getValue());
    }
  }

  private void many(BytesValue request, StreamObserver<BytesValue> answer) {
    ServerCallStreamObserver<BytesValue> call = (ServerCallStreamObserver<BytesValue>) answer;
    call.setOnCancelHandler(() -> cancelled.countDown());
    String asked = request.getValue().toStringUtf8();
    answer.onNext(BytesValue.of(ByteString.copyFromUtf8("first")));
    switch (asked) {
      case "for ever" -> {
        // A feed where nothing more happens.
      }
      case "then refuse" -> answer.onError(refusal());
      default -> {
        for (int i = 1; i < Integer.parseInt(asked); i++) {
          answer.onNext(BytesValue.of(ByteString.copyFromUtf8("message " + i)));
        }
        answer.onCompleted();
      }
    }
  }

  private StreamObserver<BytesValue> upload(StreamObserver<BytesValue> answer) {
    received.set(0);
    return new StreamObserver<>() {
      @Override
      public void onNext(BytesValue chunk) {
        if (chunk.getValue().size() < 100 && chunk.getValue().toStringUtf8().equals("refuse")) {
          answer.onError(refusal());
          return;
        }
        received.addAndGet(chunk.getValue().size());
      }

      @Override
      public void onError(Throwable failure) {
        cancelled.countDown();
      }

      @Override
      public void onCompleted() {
        answer(answer, ByteString.copyFromUtf8(Long.toString(received.get())));
      }
    };
  }

  private StreamObserver<BytesValue> talk(StreamObserver<BytesValue> answer) {
    return new StreamObserver<>() {
      @Override
      public void onNext(BytesValue said) {
        answer.onNext(said);
      }

      @Override
      public void onError(Throwable failure) {
        cancelled.countDown();
      }

      @Override
      public void onCompleted() {
        answer.onCompleted();
      }
    };
  }

  private static void answer(StreamObserver<BytesValue> answer, ByteString value) {
    if (Context.current().isCancelled()) {
      return;
    }
    answer.onNext(BytesValue.of(value));
    answer.onCompleted();
  }

  /** A refusal with details, as the services send. */
  public static StatusRuntimeException refusal() {
    return StatusProto.toStatusRuntimeException(
        com.google.rpc.Status.newBuilder()
            .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
            .setMessage("'Q4 2015' could mean two quarters: financial or calendar? – say which")
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain("oversight")
                        .setReason("PERIOD_UNCLEAR")
                        .putMetadata("period", "Q4 2015")
                        .build()))
            .addDetails(
                Any.pack(
                    BadRequest.newBuilder()
                        .addFieldViolations(
                            BadRequest.FieldViolation.newBuilder().setField("header.quarter"))
                        .build()))
            .build());
  }
}

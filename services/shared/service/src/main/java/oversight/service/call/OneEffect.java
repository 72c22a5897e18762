package oversight.service.call;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import oversight.service.audit.AuditEntry;
import oversight.service.audit.CallUnderWay;

/** One changing call of one request and one answer: all of it, or nothing. */
final class OneEffect<Q, A> extends SimpleForwardingServerCallListener<Q> {
  private static final String REPEATED = "REPEATED";

  private final ServerCall<Q, A> call;
  private final HeldCall<Q, A> held;
  private final ChangingCalls around;
  private final CallUnderWay record;
  private final MethodDescriptor<Q, A> method;
  private @Nullable Q request;
  private boolean ended;

  private OneEffect(
      ServerCall.Listener<Q> within,
      ServerCall<Q, A> call,
      HeldCall<Q, A> held,
      ChangingCalls around,
      CallUnderWay record) {
    super(within);
    this.call = call;
    this.held = held;
    this.around = around;
    this.record = record;
    this.method = call.getMethodDescriptor();
  }

  static <Q, A> ServerCall.Listener<Q> start(
      ServerCall<Q, A> call,
      Metadata headers,
      ServerCallHandler<Q, A> next,
      ChangingCalls around,
      CallUnderWay record) {
    HeldCall<Q, A> held = new HeldCall<>(call);
    return new OneEffect<>(next.startCall(held, headers), call, held, around, record);
  }

  @Override
  public void onMessage(Q message) {
    request = message;
    refuseWhere(() -> super.onMessage(message));
  }

  @Override
  public void onHalfClose() {
    refuseWhere(() -> held.release(make()));
  }

  private void refuseWhere(Runnable work) {
    if (ended) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException refusal) {
      ended = true;
      refuse(refusal);
    }
  }

  private A make() {
    Q asked = request;
    if (!(asked instanceof Message message)) {
      throw Status.INTERNAL.withDescription("The call has no request.").asRuntimeException();
    }
    String key = RememberedAnswers.key(record.idempotencyKey(), RequestFacts.key(message));
    return around
        .transactions()
        .write(record.caller(), () -> key.isEmpty() ? first(message) : once(message, key));
  }

  private A once(Message message, String key) {
    Optional<byte[]> before =
        around.answers().claim(record.method(), key, RequestFacts.sha256(message));
    if (before.isPresent()) {
      A answer = method.parseResponse(new ByteArrayInputStream(before.get()));
      append(message, answer, REPEATED);
      return answer;
    }
    return effect(message, key);
  }

  private A first(Message message) {
    return effect(message, "");
  }

  private A effect(Message message, String key) {
    super.onHalfClose();
    A answer = held.answer();
    // What was called may have acted for another in between: say again who is calling.
    return around
        .transactions()
        .write(
            record.caller(),
            () -> {
              if (!key.isEmpty()) {
                around.answers().keep(record.method(), key, bytes(answer));
              }
              append(message, answer, "");
              return answer;
            });
  }

  private void append(Message message, A answer, String reason) {
    String subject = RequestFacts.subject(message, answer instanceof Message made ? made : null);
    around.trail().append(record.caller(), record.entry(subject, AuditEntry.OK, reason));
  }

  private byte[] bytes(A answer) {
    if (answer instanceof Message message) {
      return Secretless.of(message).toByteArray();
    }
    try (InputStream stream = method.streamResponse(answer)) {
      return stream.readAllBytes();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void refuse(RuntimeException refusal) {
    Status status;
    Metadata trailers;
    if (refusal instanceof RefusedCall refused) {
      status = refused.status();
      trailers = refused.trailers();
    } else {
      StatusException told = around.errors().handleException(refusal);
      status = told.getStatus();
      Metadata details = told.getTrailers();
      trailers = details == null ? new Metadata() : details;
    }
    String subject =
        RequestFacts.subject(request instanceof Message message ? message : null, null);
    around.records().refused(record, subject, status, trailers);
    call.close(status, trailers);
  }
}

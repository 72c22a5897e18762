package oversight.collaboration.running;

import com.google.protobuf.Message;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * All that a call answers: its messages in order, and how it ended.
 *
 * @param messages of the answer
 * @param end code OK where it ended well
 */
public record Answered(List<Object> messages, Refused end) {
  /** Copies the list. */
  public Answered {
    messages = List.copyOf(messages);
  }

  /** Calls any RPC of any kind with one message. */
  @SuppressWarnings("unchecked")
  public static <Q, A> Answered by(
      Channel channel, MethodDescriptor<Q, A> method, Message request, int seconds) {
    List<Object> messages = new CopyOnWriteArrayList<>();
    CompletableFuture<Refused> end = new CompletableFuture<>();
    ClientCall<Q, A> call =
        channel.newCall(method, CallOptions.DEFAULT.withDeadlineAfter(seconds, TimeUnit.SECONDS));
    call.start(
        new ClientCall.Listener<>() {
          @Override
          public void onMessage(A message) {
            messages.add(message);
          }

          @Override
          public void onClose(Status status, Metadata trailers) {
            end.complete(
                status.isOk()
                    ? new Refused(Status.Code.OK, "", Map.of(), "")
                    : Refused.of(new StatusRuntimeException(status, trailers)));
          }
        },
        new Metadata());
    call.request(Integer.MAX_VALUE);
    call.sendMessage((Q) request);
    call.halfClose();
    return new Answered(messages, end.join());
  }

  @Override
  public String toString() {
    return messages + " " + (end.code() == Status.Code.DEADLINE_EXCEEDED ? "open" : end);
  }
}

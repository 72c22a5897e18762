package oversight.service.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.grpc.StatusException;
import java.util.concurrent.atomic.AtomicBoolean;
import oversight.service.audit.AuditEntry;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;
import oversight.service.error.ErrorHandler;

/**
 * A changing call that is a stream. It records what it did in its own transaction; what ended
 * without an effect (refused, broken off, only checked, or said before) is recorded here.
 */
final class RecordedStream {
  private RecordedStream() {}

  static <Q, A> ServerCall.Listener<Q> start(
      ServerCall<Q, A> call,
      Metadata headers,
      ServerCallHandler<Q, A> next,
      CallUnderWay record,
      Records records,
      AuditTrail trail,
      ErrorHandler errors) {
    AtomicBoolean ended = new AtomicBoolean();
    ServerCall<Q, A> watched =
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            boolean first = ended.compareAndSet(false, true);
            if (first && !status.isOk()) {
              records.refused(record, "", status, trailers);
            } else if (first && !record.isRecorded()) {
              trail.record(record.caller(), record.entry(AuditEntry.OK, ""));
            }
            super.close(status, trailers);
          }
        };
    return new SimpleForwardingServerCallListener<>(next.startCall(watched, headers)) {
      @Override
      public void onMessage(Q message) {
        recordedWhereRefused(() -> super.onMessage(message));
      }

      @Override
      public void onHalfClose() {
        recordedWhereRefused(super::onHalfClose);
      }

      // What is thrown closes the call further out, where nobody knows of this record.
      private void recordedWhereRefused(Runnable work) {
        try {
          work.run();
        } catch (RuntimeException refusal) {
          if (ended.compareAndSet(false, true)) {
            StatusException told = errors.handleException(refusal);
            Metadata trailers = told.getTrailers();
            records.refused(
                record, "", told.getStatus(), trailers == null ? new Metadata() : trailers);
          }
          throw refusal;
        }
      }

      @Override
      public void onCancel() {
        super.onCancel();
        if (!record.isRecorded() && ended.compareAndSet(false, true)) {
          records.refused(record, "", Status.CANCELLED, new Metadata());
        }
      }
    };
  }
}

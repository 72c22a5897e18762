package oversight.service.call;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import oversight.identity.Caller;
import oversight.identity.grpc.RefusedCalls;
import oversight.service.audit.AuditTrail;
import oversight.service.audit.CallUnderWay;

/** Puts on record how calls end that changed nothing. */
final class Records implements RefusedCalls {
  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final AuditTrail trail;
  private final java.util.Set<String> changing;

  Records(AuditTrail trail, java.util.Set<String> changing) {
    this.trail = trail;
    this.changing = changing;
  }

  /** A changing call whose role or organisation is the wrong one. */
  @Override
  public void denied(Caller caller, String method, Metadata headers) {
    if (changing.contains(method)) {
      ended(
          new CallUnderWay(caller, method, CallHeaders.requestId(headers), "", true, false),
          "",
          Status.PERMISSION_DENIED,
          "PERMISSION_DENIED");
    }
  }

  /**
   * A call that was refused or broken off; it is refused all the same where that cannot be kept.
   */
  void refused(CallUnderWay call, String subject, Status status, Metadata trailers) {
    ended(call, subject, status, reason(status, trailers));
  }

  private void ended(CallUnderWay call, String subject, Status status, String reason) {
    String outcome = status.getCode().name();
    try {
      trail.record(
          call.caller(),
          subject.isEmpty() ? call.entry(outcome, reason) : call.entry(subject, outcome, reason));
    } catch (RuntimeException lost) {
      LOG.error("A refusal could not be put on record: {} {}", call.method(), outcome, lost);
    }
  }

  private static String reason(Status status, Metadata trailers) {
    com.google.rpc.Status details = StatusProto.fromStatusAndTrailers(status, trailers);
    if (details == null) {
      return "";
    }
    for (Any detail : details.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        try {
          return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException broken) {
          return "";
        }
      }
    }
    return "";
  }
}

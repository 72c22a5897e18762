package oversight.portal.problem;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.returns.v1.ErrorReason;

/** Reads what a service says in {@code grpc-status-details-bin}. */
final class ServiceRefusals {
  private static final String DOMAIN = "oversight";

  private ServiceRefusals() {}

  static Refusal read(StatusRuntimeException failure) {
    Status status = StatusProto.fromThrowable(failure);
    ErrorInfo info = ErrorInfo.getDefaultInstance();
    List<FieldError> errors = new ArrayList<>();
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        info =
            unpack(detail, ErrorInfo.class)
                .filter(ours -> DOMAIN.equals(ours.getDomain()))
                .orElse(info);
        unpack(detail, BadRequest.class)
            .ifPresent(request ->
                request
                    .getFieldViolationsList()
                    .forEach(violation ->
                        errors.add(
                            new FieldError(violation.getField(), violation.getDescription()))));
      }
    }
    return Reasons.named(info.getReason())
        .map(reason -> said(failure, reason))
        .orElseGet(() -> guessed(failure.getStatus().getCode()))
        .with(info.getMetadataMap(), errors);
  }

  /** What the service itself says is fit to show. */
  private static Refusal said(StatusRuntimeException failure, ErrorReason reason) {
    String description = failure.getStatus().getDescription();
    return Refusal.of(reason, description == null ? generic(reason) : description);
  }

  /** What the network says is not: it names hosts and ports. */
  private static Refusal guessed(io.grpc.Status.Code code) {
    ErrorReason reason = Reasons.nearest(code);
    return Refusal.of(reason, generic(reason));
  }

  private static String generic(ErrorReason reason) {
    return switch (reason) {
      case ERROR_REASON_UNAVAILABLE -> "The service does not answer. Please try again.";
      case ERROR_REASON_NOT_AUTHENTICATED -> "Please sign in again.";
      case ERROR_REASON_PERMISSION_DENIED -> "You may not do this.";
      case ERROR_REASON_NOT_FOUND -> "There is no such thing, or you may not see it.";
      case ERROR_REASON_INVALID_FIELD -> "Something in the request is not as it should be.";
      default -> "Something went wrong on our side.";
    };
  }

  private static <T extends com.google.protobuf.Message> Optional<T> unpack(
      Any detail, Class<T> type) {
    try {
      return detail.is(type) ? Optional.of(detail.unpack(type)) : Optional.empty();
    } catch (InvalidProtocolBufferException unreadable) {
      return Optional.empty();
    }
  }
}

package oversight.service.error;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import oversight.returns.v1.ErrorReason;

/** Turns a refusal into the {@code google.rpc.Status} that {@code error_reason.proto} promises. */
public final class ErrorStatus {
  private static final String DOMAIN = "oversight";
  private static final String PREFIX = "ERROR_REASON_";

  private ErrorStatus() {}

  /** The status of a refusal, with its details. */
  public static StatusException of(ServiceException refusal) {
    String reason = refusal.reason().name().substring(PREFIX.length());
    Status.Builder status =
        Status.newBuilder()
            .setCode(code(refusal.reason()).getNumber())
            .setMessage(refusal.text())
            .addDetails(
                Any.pack(
                    ErrorInfo.newBuilder()
                        .setDomain(DOMAIN)
                        .setReason(reason)
                        .putAllMetadata(refusal.metadata())
                        .build()));
    if (refusal instanceof InvalidFieldException invalid) {
      BadRequest.Builder fields = BadRequest.newBuilder();
      for (InvalidFieldException.Violation violation : invalid.violations()) {
        fields
            .addFieldViolationsBuilder()
            .setField(violation.field())
            .setDescription(violation.description())
            .setReason(reason);
      }
      status.addDetails(Any.pack(fields.build()));
    }
    if (code(refusal.reason()) == Code.FAILED_PRECONDITION) {
      status.addDetails(
          Any.pack(
              PreconditionFailure.newBuilder()
                  .addViolations(
                      PreconditionFailure.Violation.newBuilder()
                          .setType(reason)
                          .setDescription(refusal.text()))
                  .build()));
    }
    return StatusProto.toStatusException(status.build());
  }

  private static Code code(ErrorReason reason) {
    return switch (reason) {
      case ERROR_REASON_NOT_AUTHENTICATED -> Code.UNAUTHENTICATED;
      case ERROR_REASON_PERMISSION_DENIED, ERROR_REASON_NOT_YOUR_FORCE, ERROR_REASON_FOUR_EYES ->
          Code.PERMISSION_DENIED;
      case ERROR_REASON_NOT_FOUND, ERROR_REASON_MEASURE_UNKNOWN -> Code.NOT_FOUND;
      case ERROR_REASON_INVALID_FIELD,
          ERROR_REASON_PERIOD_UNCLEAR,
          ERROR_REASON_FORCE_UNKNOWN,
          ERROR_REASON_FORMAT_UNKNOWN,
          ERROR_REASON_ROWS_REFUSED,
          ERROR_REASON_PERSONAL_DATA,
          ERROR_REASON_BAD_TOKEN ->
          Code.INVALID_ARGUMENT;
      case ERROR_REASON_ILLEGAL_MOVE,
          ERROR_REASON_EXPLANATION_NEEDED,
          ERROR_REASON_NO_LONGER_HOLDS,
          ERROR_REASON_REFERENCE_UNRESOLVED,
          ERROR_REASON_NOTHING_TO_PUBLISH,
          ERROR_REASON_NOTHING_TO_COMPILE ->
          Code.FAILED_PRECONDITION;
      case ERROR_REASON_IDEMPOTENCY_KEY_REUSED -> Code.ALREADY_EXISTS;
      case ERROR_REASON_UPLOAD_TOO_LARGE, ERROR_REASON_RATE_LIMITED -> Code.RESOURCE_EXHAUSTED;
      case ERROR_REASON_INTERNAL -> Code.INTERNAL;
      case ERROR_REASON_METHOD_NOT_ALLOWED -> Code.UNIMPLEMENTED;
      case ERROR_REASON_STALE_ETAG -> Code.ABORTED;
      case ERROR_REASON_UNAVAILABLE -> Code.UNAVAILABLE;
      case ERROR_REASON_UNSPECIFIED, UNRECOGNIZED -> Code.UNKNOWN;
    };
  }
}

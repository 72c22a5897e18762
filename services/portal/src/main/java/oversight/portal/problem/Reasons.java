package oversight.portal.problem;

import io.grpc.Status;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import oversight.returns.v1.ErrorReason;

/** The one table from the contract's reasons to HTTP statuses; see {@code error_reason.proto}. */
public final class Reasons {
  private static final String PREFIX = "ERROR_REASON_";

  private Reasons() {}

  /** The status that a reason is answered with. */
  public static HttpStatus status(ErrorReason reason) {
    return switch (reason) {
      case ERROR_REASON_NOT_AUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case ERROR_REASON_PERMISSION_DENIED, ERROR_REASON_NOT_YOUR_FORCE, ERROR_REASON_FOUR_EYES ->
          HttpStatus.FORBIDDEN;
      case ERROR_REASON_NOT_FOUND, ERROR_REASON_MEASURE_UNKNOWN -> HttpStatus.NOT_FOUND;
      case ERROR_REASON_INVALID_FIELD,
          ERROR_REASON_PERIOD_UNCLEAR,
          ERROR_REASON_FORCE_UNKNOWN,
          ERROR_REASON_PERSONAL_DATA,
          ERROR_REASON_BAD_TOKEN ->
          HttpStatus.BAD_REQUEST;
      case ERROR_REASON_ILLEGAL_MOVE,
          ERROR_REASON_EXPLANATION_NEEDED,
          ERROR_REASON_NO_LONGER_HOLDS,
          ERROR_REASON_IDEMPOTENCY_KEY_REUSED,
          ERROR_REASON_REFERENCE_UNRESOLVED,
          ERROR_REASON_NOTHING_TO_PUBLISH,
          ERROR_REASON_NOTHING_TO_COMPILE ->
          HttpStatus.CONFLICT;
      case ERROR_REASON_UPLOAD_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case ERROR_REASON_FORMAT_UNKNOWN -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case ERROR_REASON_STALE_ETAG -> HttpStatus.PRECONDITION_FAILED;
      case ERROR_REASON_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case ERROR_REASON_RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
      case ERROR_REASON_ROWS_REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ERROR_REASON_METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
      case ERROR_REASON_INTERNAL, ERROR_REASON_UNSPECIFIED, UNRECOGNIZED ->
          HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  /** The reason's name as programs read it: {@code NOT_YOUR_FORCE}. */
  public static String name(ErrorReason reason) {
    return reason.name().replaceFirst(PREFIX, "");
  }

  /** The reason of this name; empty for one that a newer service may have added. */
  public static Optional<ErrorReason> named(String name) {
    return Arrays.stream(ErrorReason.values())
        .filter(reason -> reason != ErrorReason.UNRECOGNIZED && name(reason).equals(name))
        .findFirst();
  }

  /** The nearest reason for a failure that says none, such as one of the network. */
  public static ErrorReason nearest(Status.Code code) {
    return switch (code) {
      case UNAUTHENTICATED -> ErrorReason.ERROR_REASON_NOT_AUTHENTICATED;
      case PERMISSION_DENIED -> ErrorReason.ERROR_REASON_PERMISSION_DENIED;
      case NOT_FOUND, UNIMPLEMENTED -> ErrorReason.ERROR_REASON_NOT_FOUND;
      case INVALID_ARGUMENT, OUT_OF_RANGE -> ErrorReason.ERROR_REASON_INVALID_FIELD;
      case FAILED_PRECONDITION -> ErrorReason.ERROR_REASON_ILLEGAL_MOVE;
      case ALREADY_EXISTS -> ErrorReason.ERROR_REASON_IDEMPOTENCY_KEY_REUSED;
      case ABORTED -> ErrorReason.ERROR_REASON_STALE_ETAG;
      case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, RESOURCE_EXHAUSTED ->
          ErrorReason.ERROR_REASON_UNAVAILABLE;
      case OK, UNKNOWN, INTERNAL, DATA_LOSS -> ErrorReason.ERROR_REASON_INTERNAL;
    };
  }
}

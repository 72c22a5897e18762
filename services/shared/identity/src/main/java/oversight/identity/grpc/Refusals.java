package oversight.identity.grpc;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.jspecify.annotations.Nullable;
import oversight.identity.IdentityUnavailableException;
import oversight.identity.InvalidTokenException;
import oversight.identity.Permission;
import oversight.returns.v1.ErrorReason;

/** Closes calls that are not let in. */
final class Refusals {
  private static final String DOMAIN = "oversight";
  private static final String PREFIX = "ERROR_REASON_";

  private Refusals() {}

  static <Q, A> ServerCall.Listener<Q> notAuthenticated(
      ServerCall<Q, A> call, InvalidTokenException why) {
    return close(
        call,
        Code.UNAUTHENTICATED,
        ErrorReason.ERROR_REASON_NOT_AUTHENTICATED,
        String.valueOf(why.getMessage()),
        null);
  }

  static <Q, A> ServerCall.Listener<Q> unavailable(
      ServerCall<Q, A> call, IdentityUnavailableException why) {
    return close(
        call,
        Code.UNAVAILABLE,
        ErrorReason.ERROR_REASON_UNAVAILABLE,
        String.valueOf(why.getMessage()),
        null);
  }

  static <Q, A> ServerCall.Listener<Q> denied(ServerCall<Q, A> call, @Nullable Permission needed) {
    return close(
        call,
        Code.PERMISSION_DENIED,
        ErrorReason.ERROR_REASON_PERMISSION_DENIED,
        "Your role does not allow this.",
        needed);
  }

  private static <Q, A> ServerCall.Listener<Q> close(
      ServerCall<Q, A> call,
      Code code,
      ErrorReason reason,
      String message,
      @Nullable Permission needed) {
    ErrorInfo.Builder info =
        ErrorInfo.newBuilder()
            .setDomain(DOMAIN)
            .setReason(reason.name().substring(PREFIX.length()));
    if (needed != null) {
      info.putMetadata("permission", needed.name());
    }
    StatusRuntimeException refusal =
        StatusProto.toStatusRuntimeException(
            Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .addDetails(Any.pack(info.build()))
                .build());
    Metadata trailers = refusal.getTrailers();
    call.close(refusal.getStatus(), trailers == null ? new Metadata() : trailers);
    return new ServerCall.Listener<>() {};
  }
}

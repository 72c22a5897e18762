package oversight.governance.support;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.function.Supplier;

/**
 * How a call was refused.
 *
 * @param code gRPC's code: {@code NOT_FOUND}
 * @param reason ours, without its prefix; empty where none was given
 * @param message what people are told, or the answer where it was not refused
 */
public record Refusal(String code, String reason, String message) {
  /** How the call is refused; OK where it is not. */
  public static Refusal of(Supplier<?> call) {
    try {
      return new Refusal("OK", "", String.valueOf(call.get()));
    } catch (StatusRuntimeException refused) {
      Status status = StatusProto.fromThrowable(refused);
      return new Refusal(
          refused.getStatus().getCode().name(),
          status == null ? "" : reason(status),
          String.valueOf(refused.getStatus().getDescription()));
    }
  }

  private static String reason(Status status) {
    for (Any detail : status.getDetailsList()) {
      if (detail.is(ErrorInfo.class)) {
        try {
          return detail.unpack(ErrorInfo.class).getReason();
        } catch (InvalidProtocolBufferException broken) {
          throw new IllegalStateException(broken);
        }
      }
    }
    return "";
  }
}

package oversight.collaboration.running;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A refusal as a caller gets it.
 *
 * @param code of gRPC
 * @param reason of the published error reasons; empty where none was given
 * @param metadata beside the reason
 * @param message for people
 */
public record Refused(Code code, String reason, Map<String, String> metadata, String message) {

  /** The refusal of a call that must be refused. */
  public static Refused by(ThrowingCallable call) {
    StatusRuntimeException refusal =
        Assertions.catchThrowableOfType(StatusRuntimeException.class, call);
    Assertions.assertThat(refusal).as("the call was to be refused").isNotNull();
    return of(refusal);
  }

  /** The refusal that an exception stands for. */
  public static Refused of(StatusRuntimeException refusal) {
    Status status = StatusProto.fromThrowable(refusal);
    if (status != null) {
      for (Any detail : status.getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          try {
            ErrorInfo info = detail.unpack(ErrorInfo.class);
            return new Refused(
                refusal.getStatus().getCode(),
                info.getReason(),
                info.getMetadataMap(),
                status.getMessage());
          } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(broken);
          }
        }
      }
    }
    return new Refused(
        refusal.getStatus().getCode(),
        "",
        Map.of(),
        String.valueOf(refusal.getStatus().getDescription()));
  }
}

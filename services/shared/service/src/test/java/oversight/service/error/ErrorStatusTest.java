package oversight.service.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import io.grpc.StatusException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionSystemException;
import oversight.returns.v1.ErrorReason;

/** Every published reason goes out as error_reason.proto says, and nothing else gets out. */
class ErrorStatusTest {
  @ParameterizedTest
  @CsvSource({
    "NOT_AUTHENTICATED,      UNAUTHENTICATED",
    "PERMISSION_DENIED,      PERMISSION_DENIED",
    "NOT_YOUR_FORCE,         PERMISSION_DENIED",
    "FOUR_EYES,              PERMISSION_DENIED",
    "NOT_FOUND,              NOT_FOUND",
    "MEASURE_UNKNOWN,        NOT_FOUND",
    "INVALID_FIELD,          INVALID_ARGUMENT",
    "PERIOD_UNCLEAR,         INVALID_ARGUMENT",
    "FORCE_UNKNOWN,          INVALID_ARGUMENT",
    "FORMAT_UNKNOWN,         INVALID_ARGUMENT",
    "BAD_TOKEN,              INVALID_ARGUMENT",
    "ILLEGAL_MOVE,           FAILED_PRECONDITION",
    "NOTHING_TO_PUBLISH,     FAILED_PRECONDITION",
    "NOTHING_TO_COMPILE,     FAILED_PRECONDITION",
    "IDEMPOTENCY_KEY_REUSED, ALREADY_EXISTS",
    "UPLOAD_TOO_LARGE,       RESOURCE_EXHAUSTED",
    "STALE_ETAG,             ABORTED",
    "UNAVAILABLE,            UNAVAILABLE",
  })
  void aReasonHasItsCodeAndItsMetadata(String reason, io.grpc.Status.Code code) throws Exception {
    StatusException told =
        ErrorStatus.of(
            new ServiceException(
                ErrorReason.valueOf("ERROR_REASON_" + reason), "Why.", Map.of("key", "value")));
    assertThat(told.getStatus().getCode()).isEqualTo(code);
    ErrorInfo info = details(told).getFirst().unpack(ErrorInfo.class);
    assertThat(info.getDomain()).isEqualTo("oversight");
    assertThat(info.getReason()).isEqualTo(reason);
    assertThat(info.getMetadataMap()).containsExactly(Map.entry("key", "value"));
    assertThat(details(told).stream().anyMatch(detail -> detail.is(PreconditionFailure.class)))
        .isEqualTo(code == io.grpc.Status.Code.FAILED_PRECONDITION);
  }

  @Test
  void everyReasonButTheUnspecifiedHasACode() {
    for (ErrorReason reason : ErrorReason.values()) {
      if (reason != ErrorReason.UNRECOGNIZED && reason != ErrorReason.ERROR_REASON_UNSPECIFIED) {
        assertThat(
                ErrorStatus.of(new ServiceException(reason, "Why.", Map.of()))
                    .getStatus()
                    .getCode())
            .as(reason.name())
            .isNotEqualTo(io.grpc.Status.Code.UNKNOWN);
      }
    }
  }

  @Test
  void eachFieldAtFaultIsNamed() throws InvalidProtocolBufferException {
    StatusException told =
        ErrorStatus.of(
            new InvalidFieldException(
                List.of(
                    new InvalidFieldException.Violation("quarter", "is missing"),
                    new InvalidFieldException.Violation("force", "is too long"))));
    assertThat(details(told).get(1).unpack(BadRequest.class).getFieldViolationsList())
        .extracting(violation -> violation.getField() + " " + violation.getDescription())
        .containsExactly("quarter is missing", "force is too long");
  }

  @Test
  void whatNobodyForesawSaysNothingOfItself() {
    StatusException told =
        new ErrorHandler().handleException(new IllegalStateException("password=hunter2"));
    assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INTERNAL);
    assertThat(told.getStatus().getDescription()).doesNotContain("hunter2");
    assertThat(told.getStatus().getCause()).isNull();
  }

  @Test
  void aBusyDatabaseIsSomethingToTryAgain() {
    StatusException told = new ErrorHandler().handleException(new QueryTimeoutException("busy"));
    assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.UNAVAILABLE);
    assertThat(told.getStatus().getDescription()).contains("try again");
  }

  @Test
  void whereTheDatabaseWentAwayNobodySaysThatNothingWasChanged() {
    for (RuntimeException lost :
        List.of(
            new TransactionSystemException("JDBC commit failed"),
            new DataAccessResourceFailureException("An I/O error occurred"))) {
      StatusException told = new ErrorHandler().handleException(lost);
      assertThat(told.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.UNAVAILABLE);
      assertThat(told.getStatus().getDescription())
          .contains("Try again, with the same Idempotency-Key")
          .doesNotContain("othing was changed");
    }
  }

  private static List<Any> details(StatusException told) {
    Status status = Objects.requireNonNull(StatusProto.fromThrowable(told));
    return status.getDetailsList();
  }
}

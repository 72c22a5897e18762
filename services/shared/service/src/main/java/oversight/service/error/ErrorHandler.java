package oversight.service.error;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.grpc.server.exception.GrpcExceptionHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import oversight.identity.InvalidTokenException;
import oversight.returns.v1.ErrorReason;

/** The one place where what went wrong becomes what a caller is told. */
@Component
public final class ErrorHandler implements GrpcExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorHandler.class);
  private static final String BUSY = "The service is busy. Nothing was changed; try again.";

  /** The line may have gone just as the work was being committed. */
  private static final String LOST =
      "The service lost its database for a moment. Try again, with the same Idempotency-Key: it is"
          + " then done once, whatever became of it now.";

  @Override
  public StatusException handleException(Throwable thrown) {
    return switch (thrown) {
      case ServiceException refusal -> ErrorStatus.of(refusal);
      case InvalidTokenException refused ->
          ErrorStatus.of(refusal(ErrorReason.ERROR_REASON_NOT_AUTHENTICATED, refused.getMessage()));
      case StatusException status -> status;
      case StatusRuntimeException status ->
          new StatusException(status.getStatus(), status.getTrailers());
      case CannotCreateTransactionException busy -> unavailable(busy, BUSY);
      case TransientDataAccessException busy -> unavailable(busy, BUSY);
      case DataAccessResourceFailureException lost -> unavailable(lost, LOST);
      case TransactionSystemException lost -> unavailable(lost, LOST);
      default -> internal(thrown);
    };
  }

  private static StatusException unavailable(Throwable cause, String said) {
    LOG.warn("The database did not answer", cause);
    return ErrorStatus.of(refusal(ErrorReason.ERROR_REASON_UNAVAILABLE, said));
  }

  private static StatusException internal(Throwable cause) {
    LOG.error("A call failed for a reason that nobody foresaw", cause);
    return new StatusException(
        Status.INTERNAL.withDescription("Something went wrong here, and nothing was changed."));
  }

  private static ServiceException refusal(ErrorReason reason, @Nullable String message) {
    return new ServiceException(reason, String.valueOf(message), Map.of());
  }
}

package oversight.service.call;

import io.grpc.Metadata;
import io.grpc.Status;

/** A call was refused within: carries the refusal out of the transaction, which is undone. */
final class RefusedCall extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Status status;
  private final transient Metadata trailers;

  RefusedCall(Status status, Metadata trailers) {
    super(status.getDescription(), null, false, false);
    this.status = status;
    this.trailers = trailers;
  }

  Status status() {
    return status;
  }

  Metadata trailers() {
    return trailers;
  }
}

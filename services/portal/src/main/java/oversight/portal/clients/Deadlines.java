package oversight.portal.clients;

import io.grpc.stub.AbstractStub;
import java.util.concurrent.TimeUnit;

/** How long a call may take before the caller is told that the service does not answer. */
final class Deadlines {
  private static final long READ_SECONDS = 10;
  private static final long TRANSFER_SECONDS = 300;

  private Deadlines() {}

  /** For a call that is one question and one answer. */
  static <S extends AbstractStub<S>> S read(S stub) {
    return stub.withDeadlineAfter(READ_SECONDS, TimeUnit.SECONDS);
  }

  /** For a call that moves a file, or that compiles one. */
  static <S extends AbstractStub<S>> S transfer(S stub) {
    return stub.withDeadlineAfter(TRANSFER_SECONDS, TimeUnit.SECONDS);
  }
}

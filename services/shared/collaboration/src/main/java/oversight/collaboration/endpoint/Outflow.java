package oversight.collaboration.endpoint;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.time.Instant;

/** Sends a stream no faster than it is read, so that memory stays flat. */
final class Outflow {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

  /** A reader that takes nothing for so long is gone. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Outflow() {}

  /** Waits until the reader can take more; false where it is gone. */
  static boolean awaitReader(ServerCallStreamObserver<?> response) {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (!response.isReady() && !response.isCancelled() && Instant.now().isBefore(end)) {
        Thread.sleep(LOOK_AGAIN);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
    return response.isReady();
  }
}

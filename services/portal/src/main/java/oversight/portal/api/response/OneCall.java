package oversight.portal.api.response;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.io.IOException;

/** Ends the calls that an answer is made of when the answer ends, however it does. */
final class OneCall {
  private OneCall() {}

  /** What makes an answer. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static void run(Work work) throws IOException {
    CancellableContext context = Context.current().withCancellation();
    try {
      context.call(() -> {
        work.run();
        return true;
      });
    } catch (IOException | RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      context.cancel(null);
    }
  }
}

package oversight.portal.clients;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import oversight.returns.v1.UploadProgress;
import oversight.returns.v1.WatchUploadRequest;

/**
 * Follows an upload, which is known only to the instance that receives it, and only once its first
 * bytes are there. Calls go round the instances, so one that does not know of it is asked again.
 */
public final class UploadProgressCall {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final Duration BETWEEN = Duration.ofMillis(250);

  /**
   * So many may wait for uploads that nobody knows of; each holds a connection of the gateway's.
   */
  private static final Semaphore WAITING = new Semaphore(64);

  private UploadProgressCall() {}

  /**
   * What is told of it, the first of which is here. Where many wait already, nobody waits beside
   * them.
   *
   * @throws StatusRuntimeException NOT_FOUND where no instance came to know of it
   */
  public static Iterator<UploadProgress> follow(CollaborationClient client, String uploadId) {
    WatchUploadRequest request = WatchUploadRequest.newBuilder().setUploadId(uploadId).build();
    if (!WAITING.tryAcquire()) {
      return follow(client, request, Duration.ZERO);
    }
    try {
      return follow(client, request, LONGEST);
    } finally {
      WAITING.release();
    }
  }

  private static Iterator<UploadProgress> follow(
      CollaborationClient client, WatchUploadRequest request, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        Iterator<UploadProgress> progress = client.downloads().watchUpload(request);
        // Waits for the first message, or for the refusal.
        boolean any = progress.hasNext();
        if (any || System.nanoTime() > end) {
          return progress;
        }
      } catch (StatusRuntimeException refused) {
        if (refused.getStatus().getCode() != Status.Code.NOT_FOUND || System.nanoTime() > end) {
          throw refused;
        }
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Status.CANCELLED.withCause(stopped).asRuntimeException();
    }
  }
}

package oversight.collaboration.watch;

import io.grpc.stub.ServerCallStreamObserver;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.collaboration.OwnCollaboration;
import oversight.collaboration.submission.Finding;
import oversight.collaboration.submission.SubmissionMessages;
import oversight.collaboration.view.Views;
import oversight.collaboration.watch.Gauge.Reading;
import oversight.identity.Caller;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.UploadProgress;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** Tells senders how their uploads are going. */
@Component
public class UploadWatch {
  static final int MOST_OF_ONE = 8;
  private static final int MOST = 256;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  /** Said again after so long, so that nobody between takes the stream for dead. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  /** A token is looked at when a call begins, so no call lasts much longer than a token. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final OwnCollaboration own;
  private final Gauges gauges;
  private final Views views;
  private final Map<String, Integer> watching = new HashMap<>();

  UploadWatch(OwnCollaboration own, Gauges gauges, Views views) {
    this.own = own;
    this.gauges = gauges;
    this.views = views;
  }

  /**
   * Tells until the upload is over, the watcher is gone, or ten minutes have passed.
   *
   * @throws NotFoundException where this instance has no such upload of the caller's
   * @throws ServiceException RATE_LIMITED where too many watch
   */
  public void watch(
      Caller caller, String uploadId, ServerCallStreamObserver<UploadProgress> response) {
    String name = own.name("uploads", uploadId);
    Gauge gauge = gauges.find(caller, uploadId).orElseThrow(() -> new NotFoundException(name));
    // Whoever cancels is found out by looking, not by an exception from the next message.
    response.setOnCancelHandler(() -> {});
    begin(caller.subject());
    try {
      views.record(caller, "WatchUpload", name, views.maySendSensitive(own.supplier("", caller)));
      tell(gauge, response);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      end(caller.subject());
    }
  }

  private void tell(Gauge gauge, ServerCallStreamObserver<UploadProgress> response)
      throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    @Nullable Reading told = null;
    long last = System.nanoTime();
    while (!response.isCancelled() && System.nanoTime() < end) {
      boolean over = gauge.isOver();
      Reading now = gauge.reading();
      boolean due = System.nanoTime() - last > SILENCE.toNanos();
      if (response.isReady() && (due || !now.equals(told))) {
        response.onNext(message(now, gauge.findings(told == null ? 0 : told.findings(), now)));
        told = now;
        last = System.nanoTime();
        if (over) {
          break;
        }
      }
      if (over) {
        // Nothing to wait for but the reader.
        Thread.sleep(LOOK_AGAIN.toMillis());
      } else {
        gauge.await(LOOK_AGAIN);
      }
    }
    if (!response.isCancelled()) {
      response.onCompleted();
    }
  }

  private UploadProgress message(Reading now, List<Finding> found) {
    return UploadProgress.newBuilder()
        .setStage(now.stage())
        .setBytes(now.bytes())
        .setRows(now.rows())
        .setErrors(now.errors())
        .setWarnings(now.warnings())
        .addAllFindings(found.stream().map(SubmissionMessages::toMessage).toList())
        .setSubmission(now.submission().isEmpty() ? "" : own.name("submissions", now.submission()))
        .setState(now.state())
        .build();
  }

  private synchronized void begin(String subject) {
    int ofOne = watching.getOrDefault(subject, 0);
    int all = watching.values().stream().mapToInt(Integer::intValue).sum();
    if (ofOne >= MOST_OF_ONE || all >= MOST) {
      throw new ServiceException(
          ErrorReason.ERROR_REASON_RATE_LIMITED,
          "Too many uploads are being watched. The upload itself goes on.",
          Map.of());
    }
    watching.put(subject, ofOne + 1);
  }

  private synchronized void end(String subject) {
    watching.computeIfPresent(subject, (same, count) -> count == 1 ? null : count - 1);
  }
}

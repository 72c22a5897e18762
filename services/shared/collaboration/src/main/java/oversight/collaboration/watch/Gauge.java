package oversight.collaboration.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import oversight.collaboration.submission.Finding;
import oversight.returns.v1.Severity;
import oversight.returns.v1.SubmissionState;
import oversight.returns.v1.UploadStage;

/**
 * How one upload is going: written by the one thread that reads it at the time, looked at by any
 * that watch. Counting a row is an addition in memory of the writer's own; what watchers see is put
 * out once a block of bytes, once a thousand rows, and with each of the first findings.
 */
public final class Gauge {
  /** So many findings are told while an upload is under way. */
  static final int MOST_FINDINGS = 100;

  private static final int ROWS_AT_ONCE = 1024;

  private final List<Finding> first = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private UploadStage stage = UploadStage.RECEIVING;
  private long bytes;
  private int rows;
  private int errors;
  private int warnings;
  private volatile Reading reading =
      new Reading(
          UploadStage.RECEIVING, 0, 0, 0, 0, 0, "", SubmissionState.SUBMISSION_STATE_UNSPECIFIED);

  /**
   * What a gauge shows at a moment.
   *
   * @param stage how far it has come
   * @param bytes received
   * @param rows read
   * @param errors found
   * @param warnings found
   * @param findings how many of the first findings there are
   * @param submission id of what came of it; empty before, and where nothing is kept
   * @param state of what came of it
   */
  public record Reading(
      UploadStage stage,
      long bytes,
      int rows,
      int errors,
      int warnings,
      int findings,
      String submission,
      SubmissionState state) {}

  /** So many bytes have come in all. */
  public void bytes(long received) {
    bytes = received;
    show();
  }

  /** Another row was read. */
  public void row() {
    rows++;
    if (rows % ROWS_AT_ONCE == 0) {
      show();
    }
  }

  /** Something was found; notes are not told. */
  public void found(Finding finding) {
    if (finding.severity() == Severity.ERROR) {
      errors++;
    } else if (finding.severity() == Severity.WARNING) {
      warnings++;
    } else {
      return;
    }
    if (first.size() < MOST_FINDINGS) {
      first.add(finding);
      show();
    }
  }

  /** All of it has been read. */
  public void read() {
    stage = UploadStage.RECORDING;
    show();
  }

  /**
   * It is over.
   *
   * @param submission id of what came of it; empty where nothing is kept
   * @param state of what came of it, or would have
   */
  public void finish(String submission, SubmissionState state) {
    stage = UploadStage.FINISHED;
    reading = new Reading(stage, bytes, rows, errors, warnings, first.size(), submission, state);
    over.countDown();
  }

  /** It is over, if it was not before, and nothing came of it. */
  public void end() {
    if (!isOver()) {
      stage = UploadStage.BROKEN_OFF;
      show();
      over.countDown();
    }
  }

  /** What it shows. */
  public Reading reading() {
    return reading;
  }

  /** The findings that came after so many, up to those of a reading. */
  public List<Finding> findings(int after, Reading until) {
    return List.copyOf(first).subList(after, until.findings());
  }

  /** Whether nothing follows. */
  public boolean isOver() {
    return over.getCount() == 0;
  }

  /** Waits for its end, but no longer than this. */
  public void await(Duration longest) throws InterruptedException {
    // Whoever waits looks at the reading next, whichever it was.
    var _ = over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void show() {
    reading =
        new Reading(
            stage,
            bytes,
            rows,
            errors,
            warnings,
            first.size(),
            "",
            SubmissionState.SUBMISSION_STATE_UNSPECIFIED);
  }
}

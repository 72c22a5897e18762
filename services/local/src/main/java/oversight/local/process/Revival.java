package oversight.local.process;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether a process that died is started again, and when. One that lived is started at once; one
 * that dies of itself as soon as it starts is given longer and longer, and then up: it would only
 * die again. Being killed from outside is not its own doing, and counts for nothing.
 */
final class Revival {
  private static final Duration YOUNG = Duration.ofSeconds(10);
  private static final int MOST_TRIES = 6;

  /** 128 and the number of SIGKILL. */
  private static final int KILLED = 137;

  private final Duration firstPause;
  private int youngDeaths;

  /** Waits so long before the first try, and twice as long before each next one. */
  Revival(Duration firstPause) {
    this.firstPause = firstPause;
  }

  /** How long to wait before it is started again; empty where it is given up. */
  Optional<Duration> pauseAfter(Child dead) {
    boolean young = System.nanoTime() - dead.startedNanos() < YOUNG.toNanos();
    if (!young || dead.process().exitValue() == KILLED) {
      youngDeaths = 0;
      return Optional.of(firstPause);
    }
    youngDeaths++;
    return youngDeaths > MOST_TRIES
        ? Optional.empty()
        : Optional.of(firstPause.multipliedBy(1L << youngDeaths));
  }
}

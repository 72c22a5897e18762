package oversight.collaboration.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;

/**
 * The uploads of this instance that may be watched: of an account the latest eight, of all the
 * latest 256, each until two minutes after its end. At a hundred findings each that is some
 * megabytes at most.
 */
@Component
public class Gauges {
  static final int MOST_OF_ONE = 8;
  static final int MOST = 256;
  static final Duration KEPT = Duration.ofMinutes(2);

  private final Clock clock;

  /** The oldest first. */
  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  Gauges(Clock clock) {
    this.clock = clock;
  }

  private record Key(String subject, String uploadId) {}

  private static final class Entry {
    private final Gauge gauge;
    private @Nullable Instant seenOver;

    Entry(Gauge gauge) {
      this.gauge = gauge;
    }

    boolean isStale(Instant now) {
      if (!gauge.isOver()) {
        return false;
      }
      Instant since = seenOver;
      if (since == null) {
        seenOver = now;
        return false;
      }
      return now.isAfter(since.plus(KEPT));
    }
  }

  /**
   * A gauge for an upload that begins.
   *
   * @param uploadId chosen by the caller; with an empty one nobody can watch it
   */
  public Gauge open(Caller caller, String uploadId) {
    Gauge gauge = new Gauge();
    if (!uploadId.isEmpty()) {
      put(new Key(caller.subject(), uploadId), gauge);
    }
    return gauge;
  }

  /** The gauge of an upload of the caller's own, where this instance has it. */
  public synchronized Optional<Gauge> find(Caller caller, String uploadId) {
    forgetStale();
    return Optional.ofNullable(entries.get(new Key(caller.subject(), uploadId)))
        .map(entry -> entry.gauge);
  }

  private synchronized void put(Key key, Gauge gauge) {
    forgetStale();
    entries.remove(key);
    long own = entries.keySet().stream().filter(each -> each.subject.equals(key.subject)).count();
    if (own >= MOST_OF_ONE) {
      forgetFirst(key.subject);
    } else if (entries.size() >= MOST) {
      forgetFirst("");
    }
    entries.put(key, new Entry(gauge));
  }

  private void forgetStale() {
    Instant now = Instant.now(clock);
    entries.values().removeIf(entry -> entry.isStale(now));
  }

  /** Forgets the oldest of an account, or of all. */
  private void forgetFirst(String subject) {
    entries.keySet().stream()
        .filter(key -> subject.isEmpty() || key.subject.equals(subject))
        .findFirst()
        .ifPresent(entries::remove);
  }
}

package oversight.local.kill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Several forces upload all the time, with idempotency keys and trying again after errors, while a
 * process that takes their files is killed with SIGKILL at random moments: the service, one of
 * PostgreSQL's processes, or PostgreSQL's first. Every few kills the senders pause and everything
 * is compared: see {@link Reckoning}.
 */
public final class Killing {
  private static final int SENDERS = 5;
  private static final long PATIENCE_NANOS = 180_000_000_000L;

  /** A service takes its time to start; PostgreSQL has many processes. */
  private static final List<Victim> TURNS =
      List.of(
          Victim.SERVICE,
          Victim.BACKEND,
          Victim.POSTMASTER,
          Victim.BACKEND,
          Victim.POSTMASTER,
          Victim.BACKEND);

  private final Ground ground;
  private final Deliveries deliveries = new Deliveries();
  private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);
  private final List<Double> recoveries = new ArrayList<>();
  private final Random random;

  private Killing(Ground ground, long seed) {
    this.ground = ground;
    this.random = new Random(seed);
  }

  private enum Victim {
    SERVICE,
    BACKEND,
    POSTMASTER
  }

  /**
   * Kills so many processes, and says how it went.
   *
   * @param each how many kills there are between two comparisons
   * @throws IllegalStateException saying what was lost, doubled or never came back
   */
  public static String run(int kills, int each, long seed)
      throws SQLException, InterruptedException {
    try (Ground ground = new Ground()) {
      Killing killing = new Killing(ground, seed);
      Reckoning reckoning = new Reckoning(ground, killing.deliveries);
      for (int done = 0; done < kills; done += each) {
        killing.campaign(done, Math.min(each, kills - done));
        reckoning.check();
        System.out.println(killing.soFar());
      }
      return killing.soFar();
    }
  }

  private void campaign(int first, int kills) throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      for (int number = 0; number < SENDERS; number++) {
        Sender sender = new Sender(ground, deliveries, number, new Random(random.nextLong()));
        working.add(senders.submit(() -> sender.work(stop)));
      }
      try {
        for (int kill = first; kill < first + kills; kill++) {
          Thread.sleep(random.nextInt(1500));
          kill(TURNS.get(kill % TURNS.size()), working);
        }
      } finally {
        stop.set(true);
      }
      working.forEach(Killing::finish);
    }
  }

  private void kill(Victim victim, List<Future<?>> working) throws InterruptedException {
    List<ProcessHandle> all =
        switch (victim) {
          case SERVICE -> ground.service();
          case BACKEND -> ground.backends();
          case POSTMASTER -> ground.postmaster();
        };
    if (!all.isEmpty()) {
      all.get(random.nextInt(all.size())).destroyForcibly();
      killed.merge(victim, 1, Integer::sum);
    }
    long start = System.nanoTime();
    while (deliveries.answeredSince.get() < start) {
      working.stream().filter(Future::isDone).forEach(Killing::finish);
      if (!ground.isKept() || System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException(
            "Nothing was acknowledged any more after a kill of " + victim + ". " + soFar());
      }
      Thread.sleep(20);
    }
    recoveries.add((System.nanoTime() - start) / 1e9);
  }

  private static void finish(Future<?> sender) {
    try {
      sender.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A sender was told what is not so.", failed.getCause());
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }

  private String soFar() {
    List<Double> sorted = recoveries.stream().sorted().toList();
    return "killed %s; %d files sent, %d acknowledged and all there, once; %d asked for again; %d signed off; %d given up, %d broken off; calls that failed: %s; started again: %d; the next call answered well after a kill in %.1f s (median), %.1f s (slowest)"
        .formatted(
            killed,
            deliveries.sent.size(),
            deliveries.acknowledged.size(),
            deliveries.repeats.get(),
            deliveries.signedOff.size(),
            deliveries.abandoned.get(),
            deliveries.brokenOff.size(),
            deliveries.failures,
            ground.restarts.size(),
            sorted.isEmpty() ? 0.0 : sorted.get(sorted.size() / 2),
            sorted.isEmpty() ? 0.0 : sorted.getLast());
  }
}

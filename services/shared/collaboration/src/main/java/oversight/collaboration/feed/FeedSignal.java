package oversight.collaboration.feed;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes followers when something was published, through one connection that listens. A signal is a
 * hint and no more: followers look by themselves now and then, so a lost one loses nothing.
 */
@Component
public class FeedSignal implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSignal.class);
  private static final int LISTEN_MILLIS = 1_000;
  private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(2);

  private final JdbcConnectionDetails database;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition published = lock.newCondition();
  private long signals;
  private volatile boolean running;

  FeedSignal(JdbcConnectionDetails database) {
    this.database = database;
  }

  /** How many signals there have been; to be asked before looking, and waited on after. */
  public long count() {
    lock.lock();
    try {
      return signals;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there has been a signal since {@code seen}, but no longer than the time given. */
  public void await(long seen, Duration most) throws InterruptedException {
    long nanos = most.toNanos();
    lock.lockInterruptibly();
    try {
      while (signals == seen && nanos > 0) {
        nanos = published.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("feed-signal").start(this::listen);
  }

  @Override
  public void stop() {
    running = false;
    signal();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void listen() {
    while (running) {
      try (Connection connection =
              DriverManager.getConnection(
                  database.getJdbcUrl(), database.getUsername(), database.getPassword());
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + Feed.CHANNEL);
        PGConnection listening = connection.unwrap(PGConnection.class);
        // Whatever was published while nobody listened.
        signal();
        while (running) {
          if (listening.getNotifications(LISTEN_MILLIS).length > 0) {
            signal();
          }
        }
      } catch (SQLException lost) {
        LOG.warn("Not listening for publications: {}", lost.getMessage());
        pause();
      }
    }
  }

  private void signal() {
    lock.lock();
    try {
      signals++;
      published.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BEFORE_RECONNECT.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

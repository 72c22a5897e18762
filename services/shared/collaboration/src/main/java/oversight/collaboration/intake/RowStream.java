package oversight.collaboration.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Understood rows on their way from the thread that reads a file to the one that copies them into
 * the ledger: blocks of lines in the text format of COPY. Where nobody copies and too much has
 * gathered, the rows are let go, to be read again later from what was kept of the file; so memory
 * stays flat and the sender never waits for a place at the database.
 */
final class RowStream {
  /** Blocks that may wait: with blocks of 64 KiB a mebibyte. */
  static final int MOST_WAITING = 16;

  /** From so many blocks on, a file is long enough to be copied while it arrives. */
  private static final int LONG = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<byte[]> waiting = new ArrayDeque<>();
  private boolean copied;
  private boolean letGo;
  private boolean ended;
  private @Nullable Throwable failure;

  /** Adds a block; waits while whoever copies is behind. */
  void put(byte[] block) {
    lock.lock();
    try {
      while (copied && !letGo && waiting.size() >= MOST_WAITING) {
        changed.awaitUninterruptibly();
      }
      if (!letGo && waiting.size() >= MOST_WAITING) {
        release();
      }
      if (!letGo) {
        waiting.add(block);
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Says that the file was read to its end. */
  void end() {
    finish(null);
  }

  /** Says that the file cannot be read to its end. */
  void fail(Throwable cause) {
    finish(cause);
  }

  /** Lets the rows go: they are not wanted, or not now. */
  void letGo() {
    lock.lock();
    try {
      release();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until the file turns out to be long, or is read; whether it is long and still comes. */
  boolean awaitLong() {
    lock.lock();
    try {
      while (!ended && !letGo && waiting.size() < LONG) {
        changed.awaitUninterruptibly();
      }
      return !ended && !letGo;
    } finally {
      lock.unlock();
    }
  }

  /** Says that the rows are being copied from now on. */
  void copying() {
    lock.lock();
    try {
      copied = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next block; null after the last.
   *
   * @throws LetGoException where the rows were let go, or none has come for too long
   */
  byte @Nullable [] take(Duration patience) throws LetGoException {
    long nanos = patience.toNanos();
    lock.lock();
    try {
      while (waiting.isEmpty() && !ended && !letGo) {
        if (nanos <= 0) {
          release();
          break;
        }
        nanos = changed.awaitNanos(nanos);
      }
      if (letGo || failure != null) {
        throw new LetGoException();
      }
      byte[] block = waiting.poll();
      changed.signalAll();
      return block;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      release();
      throw new LetGoException();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the file is read.
   *
   * @return whether all of its rows are still here
   * @throws Throwable whatever kept it from being read
   */
  boolean awaitEnd() throws Throwable {
    lock.lock();
    try {
      while (!ended) {
        changed.awaitUninterruptibly();
      }
      if (failure != null) {
        throw failure;
      }
      return !letGo;
    } finally {
      lock.unlock();
    }
  }

  /** The rows are gone from here. */
  static final class LetGoException extends Exception {
    private static final long serialVersionUID = 1;
  }

  private void finish(@Nullable Throwable cause) {
    lock.lock();
    try {
      failure = cause;
      ended = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void release() {
    letGo = true;
    waiting.clear();
    changed.signalAll();
  }
}

package oversight.collaboration.intake;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The chunks of a stream as bytes to read, while they arrive. A writer that is faster than its
 * reader waits, so memory stays flat; a reader that has stopped lets the rest fall through.
 */
final class ChunkPipe extends InputStream {
  private static final int CHUNKS_AHEAD = 16;
  private static final ByteString END = ByteString.copyFromUtf8("end");
  private static final long LOOK_AGAIN_MILLIS = 100;

  private final BlockingQueue<ByteString> queue = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
  private ByteString current = ByteString.EMPTY;
  private int position;
  private boolean ended;
  private volatile boolean broken;
  private volatile boolean readerGone;

  /** Takes the next chunk; waits while the reader is behind. */
  void write(ByteString chunk) {
    if (!chunk.isEmpty()) {
      put(chunk);
    }
  }

  /** Says that all has come. */
  void finish() {
    put(END);
  }

  /**
   * Says that the sender broke off: the reader gets an exception instead of an end. Never waits.
   */
  void breakOff() {
    broken = true;
    queue.clear();
    // Only wakes a reader that waits; one that does not will look at the flag.
    var _ = queue.offer(END);
  }

  /** Whether the sender broke off. */
  boolean isBroken() {
    return broken;
  }

  // The mark is compared by identity: a chunk may hold the same bytes.
  @SuppressWarnings("ReferenceEquality")
  private boolean fill() throws IOException {
    while (!ended && position == current.size()) {
      ByteString next;
      try {
        next = queue.take();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("The upload was stopped.");
      }
      if (broken) {
        throw new IOException("The sender broke off.");
      }
      if (next == END) {
        ended = true;
      } else {
        current = next;
        position = 0;
      }
    }
    if (broken) {
      throw new IOException("The sender broke off.");
    }
    return !ended;
  }

  @Override
  public int read() throws IOException {
    return fill() ? current.byteAt(position++) & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, current.size() - position);
    current.substring(position, position + count).copyTo(into, offset);
    position += count;
    return count;
  }

  /** The reader will read no more. */
  @Override
  public void close() {
    readerGone = true;
    queue.clear();
  }

  private void put(ByteString chunk) {
    try {
      while (!readerGone
          && !broken
          && !queue.offer(chunk, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
        // The reader is behind; look again whether it is still there.
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

package oversight.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import oversight.local.StartupException;

/** One launcher at a time on the same data; the system lets go of the lock however it ends. */
public final class LauncherLock implements AutoCloseable {
  private final FileChannel channel;

  private LauncherLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws StartupException where another launcher has it
   */
  public static LauncherLock take(Path folder) {
    Path file = folder.resolve("launcher.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartupException(
            "Oversight already runs on this data ("
                + folder.getParent()
                + "). Stop it first, or set"
                + " OVERSIGHT_HOME to another folder.");
      }
      return new LauncherLock(channel);
    } catch (IOException refused) {
      throw new UncheckedIOException("Cannot be locked: " + file, refused);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException ignored) {
      // The lock goes with the process.
    }
  }
}

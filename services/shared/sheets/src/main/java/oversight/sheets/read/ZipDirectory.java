package oversight.sheets.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at the end of a ZIP before it is opened: the JDK reads the whole list of parts into memory,
 * however long it claims to be. (Layout: PKWARE's APPNOTE.TXT, 4.3.16.)
 */
final class ZipDirectory {
  private static final int SIGNATURE = 0x06054b50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LARGEST_ENTRY = 512;

  private ZipDirectory() {}

  static void check(Path file, ReadLimits limits) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - length);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // Until all of it is there.
      }
      boolean found = false;
      for (int at = tail.position() - LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == SIGNATURE) {
          found = true;
          check(tail, at, limits);
        }
      }
      if (!found) {
        throw new UnreadableException(
            "FILE_TRUNCATED",
            "The workbook ends before its end: part of it was lost on the way.",
            "Send it again, and check that it opens on your computer.");
      }
    }
  }

  /** Whichever of several ends the JDK takes, it must be a modest one. */
  private static void check(ByteBuffer tail, int at, ReadLimits limits) {
    int entries = tail.getShort(at + 10) & 0xffff;
    long size = tail.getInt(at + 12) & 0xffffffffL;
    if (entries > limits.maxEntries() || size > (long) limits.maxEntries() * LARGEST_ENTRY) {
      throw Container.broken("The workbook claims to have more parts than any workbook has.");
    }
  }
}
